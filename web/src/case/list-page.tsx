import "../style/case.css";
import "../style/casework.css";
import "../style/stacking.css";

import { BodyShort, Button } from "@navikt/ds-react";
import { useCallback, useEffect, useState } from "react";

import type { QueueEntry } from "../../../shared/contracts/queue.ts";
import { claimNext, listCases, type QueueFilter } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { goTo } from "../shell/location.ts";
import { MoreButton } from "../shell/more-button.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { fillCount } from "../text/fill.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueTable } from "./queue-table.tsx";
import { useKeys } from "./use-keys.ts";

/** The queue: first the case where one look changes most; filters, "get next" and keys to walk it. */
export function CaseListPage() {
  const words = useText("queue");
  const { language } = useSpeech();
  const [filter, setFilter] = useState<QueueFilter>({});
  const question = useCallback(() => listCases(filter), [filter]);
  const { answer, error, again } = useAsked(question);
  const [further, setFurther] = useState<readonly QueueEntry[]>([]);
  const [cursor, setCursor] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const [noneFree, setNoneFree] = useState(false);
  useEffect(() => {
    setFurther([]);
    setCursor(answer?.next);
  }, [answer]);
  const keys = useKeys(stepThroughCases);
  const more = () => {
    listCases({ ...filter, ...(cursor && { cursor }) }).then((page) => {
      setFurther((before) => [...before, ...page.cases]);
      setCursor(page.next);
    }, setFault);
  };
  const next = () => {
    claimNext(filter).then((caseId) => {
      if (caseId === null) setNoneFree(true);
      else goTo(pathOf({ page: "case", id: caseId }));
    }, setFault);
  };
  const cases = answer === undefined ? [] : [...answer.cases, ...further];
  return (
    <div className="o-page" ref={keys}>
      <PageHeading title={words.title} />
      <LocalRoleSelect />
      <BodyShort spacing>{words.lead}</BodyShort>
      <div className="o-toolbar">
        <Button onClick={next}>{words.next}</Button>
        <Button variant="secondary" onClick={again}>
          {words.refresh}
        </Button>
      </div>
      <QueueFilters filter={filter} change={setFilter} />
      <div role="status">
        {noneFree && <BodyShort>{words.noneFree}</BodyShort>}
        {answer !== undefined && (
          <BodyShort size="small">
            {fillCount(words.count, cases.length, language)}
            {cursor !== undefined && ` ${words.andMore}`}
          </BodyShort>
        )}
      </div>
      {fault !== undefined && <FailureMessage error={fault} />}
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer === undefined && error === undefined && <Waiting />}
      {answer !== undefined &&
        (cases.length === 0 ? <BodyShort>{words.none}</BodyShort> : <QueueTable cases={cases} />)}
      {cursor !== undefined && <MoreButton label={words.more} onMore={more} />}
      {cases.length > 0 && (
        <BodyShort size="small" className="o-keys">
          {words.keys}
        </BodyShort>
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
