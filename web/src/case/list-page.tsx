import "../style/case.css";
import "../style/stacking.css";

import { BodyShort, Select, Table } from "@navikt/ds-react";
import { useState } from "react";

import { listCases } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { dateText } from "../text/calendar.ts";
import { fillCount, wordFor } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { CaseStatusTag } from "./case-status-tag.tsx";
import { useKeys } from "./use-keys.ts";

/** The list of cases, with a filter by state and keys to walk it. */
export function CaseListPage() {
  const { list, caseStatus } = useText("casework");
  const terms = useText("terms");
  const { language } = useSpeech();
  const { answer, error, again } = useAsked(listCases);
  const [status, setStatus] = useState("");
  const keys = useKeys(stepThroughCases);

  if (answer === undefined) {
    return error === undefined ? (
      <Waiting />
    ) : (
      <div className="o-narrow">
        <FailureMessage error={error} retry={again} whole />
      </div>
    );
  }
  const statuses = [...new Set(answer.map((one) => one.status))].sort();
  const shown = answer.filter((one) => status === "" || one.status === status);
  return (
    <div className="o-page" ref={keys}>
      <PageHeading title={list.title} />
      <div className="o-toolbar">
        <Select
          label={list.filter}
          size="small"
          value={status}
          onChange={(event) => setStatus(event.target.value)}
        >
          <option value="">{list.all}</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {wordFor(caseStatus, one)}
            </option>
          ))}
        </Select>
        <BodyShort size="small" role="status">
          {fillCount(list.count, shown.length, language)}
        </BodyShort>
      </div>
      {shown.length === 0 ? (
        <BodyShort>{list.none}</BodyShort>
      ) : (
        <>
          <Table size="small" className="o-stacking">
            <Table.Header>
              <Table.Row>
                {[list.case, list.programme, list.region, list.appliedOn, list.status].map(
                  (name) => (
                    <Table.HeaderCell key={name} scope="col">
                      {name}
                    </Table.HeaderCell>
                  ),
                )}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {shown.map((one) => (
                <Table.Row key={one.caseId}>
                  <Table.HeaderCell scope="row">
                    <PageLink data-case href={pathOf({ page: "case", caseId: one.caseId })}>
                      {one.caseId}
                    </PageLink>
                  </Table.HeaderCell>
                  <Table.DataCell>{wordFor(terms.programmes, one.programme)}</Table.DataCell>
                  <Table.DataCell>{wordFor(terms.regions, one.region)}</Table.DataCell>
                  <Table.DataCell>{dateText(one.appliedOn, terms)}</Table.DataCell>
                  <Table.DataCell>
                    <CaseStatusTag status={one.status} />
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
          <BodyShort size="small" className="o-keys">
            {list.keys}
          </BodyShort>
        </>
      )}
    </div>
  );
}

/** J goes to the next case, K to the one before. */
function stepThroughCases(code: string): boolean {
  const stride = code === "KeyJ" ? 1 : code === "KeyK" ? -1 : 0;
  if (stride === 0) return false;
  const stops = [...document.querySelectorAll<HTMLElement>("a[data-case]")];
  const here = stops.findIndex((stop) => stop.matches(":focus"));
  stops[Math.min(Math.max(here + stride, 0), stops.length - 1)]?.focus();
  return true;
}
