import type { CaseView } from "../contracts/api.ts";
import { Decision } from "../contracts/decision.ts";
import type { TimelineEntry } from "../contracts/review.ts";
import type { Person } from "../domain/access/action-rights.ts";
import type { Law } from "../domain/law.ts";
import type { AgencyRules } from "../domain/review/agency-defaults.ts";
import type { CaseEvent } from "../domain/review/case-event.ts";
import { reviewRecord } from "../domain/review/review-record.ts";
import { reviewView } from "../domain/review/review-view.ts";
import type { AuditEntry } from "./audit-entries.ts";
import type { CaseFile } from "./case-items.ts";
import { documentView, type LinkTo } from "./document-views.ts";

/** What a view is made from besides the case itself. */
export interface Viewing {
  readonly law: Law;
  readonly agency: AgencyRules;
  readonly person: Person;
  readonly now: string;
  readonly linkTo: LinkTo;
  readonly audit: readonly AuditEntry[];
}

/** A case with all that its page shows to a person at a moment. */
export async function caseView(file: CaseFile, viewing: Viewing): Promise<CaseView> {
  const { documents, readings, events } = file;
  const { application, version, status, applicant, openedBy } = file.case;
  const decision = standingDecision(file);
  const views = documents.map((document) =>
    documentView(document, readings.get(document.documentId), viewing.linkTo),
  );
  const review = reviewView({
    ...{ facts: { application, documents, readings, events }, decision },
    owned: { applicant, openedBy },
    ...{ law: viewing.law, agency: viewing.agency, person: viewing.person, now: viewing.now },
  });
  const timeline = timelineOf(viewing.audit, events);
  return {
    case: application,
    documents: await Promise.all(views),
    decision: review.blind ? null : (decision ?? null),
    ...{ version, status, review },
    timeline: review.blind ? withoutOutcomes(timeline) : timeline,
  };
}

/** Entries that would tell a second reader how somebody decided. */
const TELLS_OUTCOME: readonly string[] = [
  ...["confirm", "refuse", "countersign", "return", "reopen"],
  ...["second-reading", "decide-objection"],
];

/** The timeline for a second reader: nothing of how somebody decided, or what the machine proposed. */
function withoutOutcomes(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline.flatMap((entry) => {
    if (TELLS_OUTCOME.includes(entry.event)) return [];
    return [entry.event === "decision-proposed" ? { ...entry, details: {} } : entry];
  });
}

/** The decision that a person made, while it stands; else the newest proposal. */
export function standingDecision(file: CaseFile): Decision | undefined {
  const found = standing(file);
  return found === undefined ? undefined : Decision.parse(JSON.parse(found.decision));
}

/** The ordinal of the same decision. */
export function standingOrdinal(file: CaseFile): number | undefined {
  return standing(file)?.ordinal;
}

function standing({ decisions, events }: CaseFile) {
  const signed = reviewRecord(events, decisions.length > 0).prepared?.decision;
  return decisions.find(({ ordinal }) => ordinal === signed) ?? newestOf(decisions);
}

/** What the machine proposes now; a decision of an earlier time, where it has proposed nothing. */
function newestOf(decisions: CaseFile["decisions"]) {
  const last = (status: string) => decisions.findLast((decision) => decision.status === status);
  return last("proposed") ?? last("confirmed") ?? last("refused");
}

/** Everything that happened, with what people gave as their reason. */
function timelineOf(audit: readonly AuditEntry[], events: readonly CaseEvent[]): TimelineEntry[] {
  return audit.map(({ event, actor, at, details }) => {
    const done = events.find(({ ordinal }) => ordinal === details["event"]);
    if (done === undefined || done.action !== event) return { event, actor, at, details };
    const said: Record<string, string> =
      done.action === "consent" ? { automaticReading: done.automaticReading ? "yes" : "no" } : {};
    const reason = "reason" in done ? done.reason : undefined;
    return {
      ...{ event, actor, at, details: { ...details, ...said } },
      ...{ role: done.role, ordinal: done.ordinal },
      ...(reason !== undefined && { reason }),
    };
  });
}
