import "../style/calculator.css";

import { BodyLong, BodyShort, Checkbox, Heading, Select } from "@navikt/ds-react";
import { useState } from "react";

import { DIRECTIONS, type Direction } from "../../../shared/domain/application.ts";
import { keptAnswers } from "../calculator/kept-answers.ts";
import { useEngine } from "../calculator/use-engine.ts";
import { whoIs } from "../calculator/who.ts";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { monthText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { keyOf, type PaperItem, papersFor } from "./papers.ts";
import { keepTicked, tickedLines } from "./ticked.ts";

/** Which papers a family needs, person by person; what is ticked off moves out of the count. */
export function ChecklistPage() {
  const words = useText("checklist");
  const calculator = useText("calculator");
  const terms = useText("terms");
  const engine = useEngine();
  const [answers] = useState(keptAnswers);
  const [direction, setDirection] = useState<Direction>();
  const [ticked, setTicked] = useState(tickedLines);
  const { region = "", appliedOn = "" } = answers;
  const items = papersFor(answers, direction, engine.monthsOf(region, appliedOn));
  const left = items.filter(
    (item) => item.broughtBy === "applicant" && !ticked.includes(keyOf(item)),
  );
  const tick = (item: PaperItem) => {
    const key = keyOf(item);
    const changed = ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key];
    keepTicked(changed);
    setTicked(changed);
  };
  return (
    <div className="o-narrow">
      <PageHeading title={words.title} />
      <BodyLong spacing>{words.lead}</BodyLong>
      {answers.region === undefined && (
        <BodyLong spacing>
          <PageLink href={pathOf({ page: "calculator" })}>{words.first}</PageLink>
        </BodyLong>
      )}
      <Select
        label={words.direction}
        value={direction ?? ""}
        onChange={(event) => setDirection(DIRECTIONS.find((one) => one === event.target.value))}
      >
        <option value="">{words.undecided}</option>
        {DIRECTIONS.map((one) => (
          <option key={one} value={one}>
            {words.directions[one]}
          </option>
        ))}
      </Select>
      <p role="status">
        <strong>{fill(words.left, { left: left.length })}</strong>
      </p>
      {answers.people.map((person) => (
        <section key={person.id}>
          <Heading level="2" size="small">
            {whoIs(person, answers, calculator, terms.relations)}
          </Heading>
          <ul className="o-list">
            {items
              .filter(({ personId }) => personId === person.id)
              .map((item) => (
                <li key={keyOf(item)}>
                  <Line item={item} ticked={ticked.includes(keyOf(item))} tick={() => tick(item)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <BodyShort size="small" className="o-keys">
        {words.note}
      </BodyShort>
    </div>
  );
}

function Line({
  item,
  ticked,
  tick,
}: {
  readonly item: PaperItem;
  readonly ticked: boolean;
  readonly tick: () => void;
}) {
  const words = useText("checklist");
  const terms = useText("terms");
  const months = item.months.map((month) => monthText(month, terms)).join(", ");
  const about = months === "" ? "" : fill(words.months, { months });
  if (item.broughtBy === "agency") {
    return (
      <div className="o-obtained">
        {words.papers[item.paper]}
        <BodyShort size="small" className="o-keys">
          {[words.agency, about].filter((part) => part !== "").join(" ")}
        </BodyShort>
      </div>
    );
  }
  return (
    <Checkbox checked={ticked} onChange={tick} {...(about !== "" && { description: about })}>
      {words.papers[item.paper]}
    </Checkbox>
  );
}
