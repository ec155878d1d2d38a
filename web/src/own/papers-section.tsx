import { BodyShort, Heading, Tag } from "@navikt/ds-react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { useEngine } from "../calculator/use-engine.ts";
import { keyOf, papersFor } from "../checklist/papers.ts";
import { memberName } from "../decision/people.ts";
import { monthText } from "../text/calendar.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { answersOfCase } from "./answers-of-case.ts";
import { type PaperLeft, papersLeft } from "./papers-left.ts";

/** The papers of the family: it gets shorter as papers arrive, month by month. */
export function PapersSection({ view }: { readonly view: CaseView }) {
  const words = useText("own");
  const checklist = useText("checklist");
  const { relations } = useText("terms");
  const engine = useEngine();
  const { case: application, documents } = view;
  const { region, appliedOn, direction, members } = application;
  const answers = answersOfCase(application);
  const items = papersFor(answers, direction, engine.monthsOf(region, appliedOn));
  const lines = papersLeft(items, documents);
  const left = lines.filter(({ arrived, broughtBy }) => !arrived && broughtBy === "applicant");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {checklist.title}
      </Heading>
      <p role="status">
        <strong>{fill(checklist.left, { left: left.length })}</strong>
      </p>
      {members.map(({ id }) => (
        <div key={id}>
          <Heading level="3" size="xsmall">
            {memberName(id, members, relations)}
          </Heading>
          <ul className="o-list">
            {lines
              .filter(({ personId }) => personId === id)
              .map((line) => (
                <li key={keyOf(line)} className="o-paper-line">
                  <Line line={line} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <BodyShort size="small" className="o-keys">
        {words.papersNote}
      </BodyShort>
    </section>
  );
}

function Line({ line }: { readonly line: PaperLeft }) {
  const words = useText("own");
  const checklist = useText("checklist");
  const terms = useText("terms");
  const months = line.monthsLeft.map((month) => monthText(month, terms)).join(", ");
  return (
    <>
      {checklist.papers[line.paper]}{" "}
      <Tag size="xsmall" variant="moderate" data-color={line.arrived ? "success" : "neutral"}>
        {line.arrived ? words.arrived : line.broughtBy === "agency" ? words.agency : words.bring}
      </Tag>
      {!line.arrived && months !== "" && (
        <BodyShort size="small" className="o-keys">
          {fill(checklist.months, { months })}
        </BodyShort>
      )}
    </>
  );
}
