import { Select, TextField } from "@navikt/ds-react";
import type { ReactNode } from "react";

import { REVIEW_STATES, type ReviewState } from "../../../shared/domain/review/review-state.ts";
import type { QueueFilter } from "../server/cases.ts";
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
        value={filter.state}
        none={words.waiting}
        options={REVIEW_STATES.map((state: ReviewState) => [state, states[state]])}
        change={(value) => put("state", value)}
      />
      <Choice
        label={words.claim}
        value={filter.claim}
        none={words.all}
        options={[
          ["mine", words.mine],
          ["free", words.free],
        ]}
        change={(value) => put("claim", value)}
      />
      <Choice
        label={words.region}
        value={filter.region}
        none={words.all}
        options={entries(regions)}
        change={(value) => put("region", value)}
      />
      <Choice
        label={words.programme}
        value={filter.programme}
        none={words.all}
        options={entries(programmes)}
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

function Choice({
  label,
  value,
  none,
  options,
  change,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly none: string;
  readonly options: readonly (readonly [string, string])[];
  readonly change: (value: string) => void;
}): ReactNode {
  return (
    <Select
      size="small"
      label={label}
      value={value ?? ""}
      onChange={({ target }) => change(target.value)}
    >
      <option value="">{none}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
