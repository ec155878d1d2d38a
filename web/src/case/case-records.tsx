import "../style/report.css";

import { Heading } from "@navikt/ds-react";
import { lazy, Suspense, useState } from "react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { NewContract } from "../contract/new-contract.tsx";
import { useText } from "../text/use-text.ts";
import { CaseTimeline } from "./case-timeline.tsx";
import { ClockList } from "./clock-list.tsx";
import { EditConflicts } from "./edit-conflicts.tsx";
import { NoticePreview } from "./notice-preview.tsx";

/** Brings the rules with it, so it comes after the page itself. */
const CoverageMap = lazy(async () => ({
  default: (await import("./coverage-map.tsx")).CoverageMap,
}));

/** What the papers show, time limits, the notice, newer readings beside a person's word, and everything that happened. */
export function CaseRecords({ view }: { readonly view: CaseView }) {
  const { notice } = useText("status");
  const { draft } = useText("contract");
  const [read, setRead] = useState(false);
  const [drafting, setDrafting] = useState(false);
  return (
    <div className="o-records">
      <Suspense fallback={null}>
        <CoverageMap view={view} />
      </Suspense>
      <EditConflicts papers={view.documents} />
      <ClockList clocks={view.review?.clocks ?? []} />
      {view.review !== undefined && view.decision !== null && (
        <section>
          <Heading level="2" size="medium" spacing>
            {notice.title}
          </Heading>
          <details onToggle={(event) => setRead(event.currentTarget.open)}>
            <summary>{notice.open}</summary>
            {read && <NoticePreview caseId={view.case.id} version={view.version} />}
          </details>
        </section>
      )}
      {view.review?.state === "confirmed" && view.review.allowed.includes("note") && (
        <section>
          <details onToggle={(event) => setDrafting(event.currentTarget.open)}>
            <summary>{draft.title}</summary>
            {drafting && <NewContract application={view.case} />}
          </details>
        </section>
      )}
      {view.timeline !== undefined && (
        <CaseTimeline caseId={view.case.id} entries={view.timeline} />
      )}
    </div>
  );
}
