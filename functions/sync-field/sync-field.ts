import type { Case } from "../../shared/contracts/case.ts";
import type { FieldAnswer, FieldBatch } from "../../shared/contracts/field-sync.ts";
import type { Person } from "../../shared/domain/access/action-rights.ts";

type Capture = FieldBatch["captures"][number];
type CapturedCase = Extract<Capture, { kind: "case" }>;
type CapturedPaper = Extract<Capture, { kind: "paper" }>;
type Outcome = FieldAnswer["captures"][number];

/** What storing captures needs from the outside world. */
export interface Ports {
  /** Opens a case once; says what is wrong with one that no law decides. */
  readonly open: (
    application: Case,
    person: Person,
  ) => Promise<"opened" | "stands" | "differs" | { readonly expected: string }>;
  /** The members of a case of the asker's; undefined where there is none. */
  readonly membersOf: (caseId: string, person: Person) => Promise<readonly string[] | undefined>;
}

/**
 * Stores what a device captured without a network: cases first, whatever order they come in, each
 * under the id that the device gave it. Sent twice, or in halves, it comes to the same. A paper whose
 * case stands is ready: its place is asked for with its client id as `Idempotency-Key`.
 */
export function syncField({ open, membersOf }: Ports) {
  return async ({ captures }: FieldBatch, person: Person): Promise<FieldAnswer> => {
    const outcomes = new Map<string, Outcome>();
    for (const capture of captures) {
      if (capture.kind === "case") outcomes.set(capture.clientId, await storeCase(capture));
    }
    for (const capture of captures) {
      if (capture.kind === "paper") outcomes.set(capture.clientId, await storePaper(capture));
    }
    return { captures: captures.flatMap(({ clientId }) => outcomes.get(clientId) ?? []) };

    async function storeCase({ clientId, application, territory }: CapturedCase): Promise<Outcome> {
      const placed =
        application.territory === undefined && territory !== undefined
          ? { ...application, territory }
          : application;
      const opened = await open(placed, person);
      const caseId = application.id;
      if (typeof opened === "object") {
        return { clientId, outcome: "refused", expected: opened.expected };
      }
      if (opened === "differs") return { clientId, outcome: "differs" };
      return { clientId, caseId, outcome: opened === "opened" ? "stored" : "stands" };
    }

    async function storePaper(paper: CapturedPaper): Promise<Outcome> {
      const { clientId, caseId, memberId } = paper;
      const members = await membersOf(caseId, person);
      if (members === undefined) return { clientId, outcome: "waits" };
      if (members.includes(memberId)) return { clientId, caseId, outcome: "ready" };
      return { clientId, caseId, outcome: "refused", expected: "a member of the application" };
    }
  };
}
