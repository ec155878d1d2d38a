import "../style/report.css";

import { BodyShort, Heading } from "@navikt/ds-react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { memberName } from "../decision/people.ts";
import { monthText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { coverageOf, type ShownMember, type ShownMonth } from "./coverage-of.ts";
import { select } from "./selection.ts";

/** Months × persons × papers: what is shown, what is in doubt, and what nothing shows yet. */
export function CoverageMap({ view }: { readonly view: CaseView }) {
  const words = useText("coverage");
  const terms = useText("terms");
  const members = coverageOf(view);
  if (members === undefined || members.length === 0) return null;
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <BodyShort size="small" spacing>
        {words.hint}
      </BodyShort>
      <div className="o-scroll">
        <table className="o-grid o-coverage">
          <caption className="o-unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {members[0]?.months.map(({ month }) => (
                <th key={month} scope="col">
                  {monthText(month, terms)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow key={member.memberId} member={member} view={view} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MemberRow({ member, view }: { readonly member: ShownMember; readonly view: CaseView }) {
  const words = useText("coverage");
  const { relations } = useText("terms");
  const { forms } = useText("casework");
  const { memberId, counted, months, wanted } = member;
  const papers = wanted.map((form) => wordFor(forms, form)).join("; ");
  return (
    <tr>
      <th scope="row">
        {memberName(memberId, view.case.members, relations)}
        {!counted && <span className="o-detail"> ({words.notCounted})</span>}
        {papers !== "" && <div className="o-detail">{fill(words.wanted, { papers })}</div>}
      </th>
      {months.map((month) => (
        <MonthCell key={month.month} month={month} view={view} />
      ))}
    </tr>
  );
}

function MonthCell({ month, view }: { readonly month: ShownMonth; readonly view: CaseView }) {
  const { states } = useText("coverage");
  const nameOf = (id: string) =>
    view.documents.find(({ documentId }) => documentId === id)?.fileName ?? id;
  return (
    <td data-state={month.state}>
      <strong>{states[month.state]}</strong>
      {month.documents.map((id) => (
        <button
          key={id}
          type="button"
          className="o-plain"
          onClick={() => select({ documentId: id })}
        >
          {nameOf(id)}
        </button>
      ))}
    </td>
  );
}
