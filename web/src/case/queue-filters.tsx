import { TextField } from "@navikt/ds-react";

import { REVIEW_STATES } from "../../../shared/domain/review/review-state.ts";
import type { QueueFilter } from "../server/cases.ts";
import { Choice } from "../shell/choice.tsx";
import { useText } from "../text/use-text.ts";

/** What of the queue is shown: state, region, programme, place, and who has taken it. */
export function QueueFilters({
  filter,
  change,
}: {
  readonly filter: QueueFilter;
  readonly change: (filter: QueueFilter) => void;
}) {
  const words = useText("queue");
  const { states } = useText("acting");
  const { regions, programmes } = useText("terms");
  const put = (name: keyof QueueFilter, value: string) => {
    const { [name]: _, cursor: __, ...rest } = filter;
    change(value === "" ? rest : { ...rest, [name]: value });
  };
  const entries = (names: Readonly<Record<string, string>>) => Object.entries(names);
  return (
    <div className="o-filters">
      <Choice
        label={words.state}
        value={filter.state ?? ""}
        options={[
          ["", words.waiting],
          ...REVIEW_STATES.map((state) => [state, states[state]] as const),
        ]}
        change={(value) => put("state", value)}
      />
      <Choice
        label={words.claim}
        value={filter.claim ?? ""}
        options={[
          ["", words.all],
          ["mine", words.mine],
          ["free", words.free],
        ]}
        change={(value) => put("claim", value)}
      />
      <Choice
        label={words.region}
        value={filter.region ?? ""}
        options={[["", words.all], ...entries(regions)]}
        change={(value) => put("region", value)}
      />
      <Choice
        label={words.programme}
        value={filter.programme ?? ""}
        options={[["", words.all], ...entries(programmes)]}
        change={(value) => put("programme", value)}
      />
      <TextField
        size="small"
        label={words.territory}
        onBlur={({ target }) => put("territory", target.value.trim())}
        onKeyDown={(event) => {
          if (event.key === "Enter") put("territory", event.currentTarget.value.trim());
        }}
      />
    </div>
  );
}
