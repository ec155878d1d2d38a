import "../style/case.css";
import "../style/casework.css";
import "../style/stacking.css";

import { BodyShort, Checkbox, Heading } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import type { ContractQuery } from "../../../shared/contracts/contract-view.ts";
import { CONTRACT_STATUSES } from "../../../shared/domain/contract/contract-machine.ts";
import { listContracts } from "../server/contracts.ts";
import { useAsked } from "../server/use-asked.ts";
import { Choice } from "../shell/choice.tsx";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { DueList } from "./due-list.tsx";

/** The contracts, and first of all what is late. */
export function ContractsPage() {
  const words = useText("contract");
  const [query, setQuery] = useState<ContractQuery>({});
  const question = useCallback(() => listContracts(query), [query]);
  const { answer, error, again } = useAsked(question);
  return (
    <div className="o-page">
      <PageHeading title={words.list} />
      <LocalRoleSelect />
      <div className="o-filters">
        <Choice
          label={words.status}
          value={query.status ?? ""}
          options={[
            ["", words.all],
            ...CONTRACT_STATUSES.map((status) => [status, words.statuses[status]] as const),
          ]}
          change={(status) =>
            setQuery({ ...(query.late && { late: query.late }), ...(status !== "" && { status }) })
          }
        />
        <Checkbox
          size="small"
          checked={query.late === "yes"}
          onChange={({ target }) => {
            const { late: _, ...rest } = query;
            setQuery(target.checked ? { ...rest, late: "yes" } : rest);
          }}
        >
          {words.onlyLate}
        </Checkbox>
      </div>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer === undefined && error === undefined && <Waiting />}
      {answer !== undefined && (
        <>
          <section>
            <Heading level="2" size="medium" spacing>
              {words.due}
            </Heading>
            <DueList items={answer.due} linked />
          </section>
          <section>
            <Heading level="2" size="medium" spacing>
              {words.list}
            </Heading>
            {answer.contracts.length === 0 && <BodyShort>{words.none}</BodyShort>}
            <ul className="o-plain-list">
              {answer.contracts.map((one) => (
                <li key={one.contractId} className="o-contract-line">
                  <ContractLine contract={one} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}

type Line = Awaited<ReturnType<typeof listContracts>>["contracts"][number];

function ContractLine({ contract }: { readonly contract: Line }) {
  const words = useText("contract");
  const { directions } = useText("checklist");
  const terms = useText("terms");
  const { contractId, direction, late, territory } = contract;
  const about = [
    wordFor(terms.programmes, contract.programme),
    territory,
    direction === null ? null : wordFor(directions, direction),
    fill(words.until, { date: dateText(contract.endsOn, terms) }),
  ];
  return (
    <>
      <PageLink href={pathOf({ page: "contract", id: contractId })}>{contractId}</PageLink>{" "}
      <strong>{words.statuses[contract.status]}</strong>
      {late > 0 && <strong className="o-overdue"> {fill(words.lateCount, { count: late })}</strong>}
      <div className="o-detail">{about.filter((part) => part !== null).join(" · ")}</div>
    </>
  );
}
