import type { Case } from "../../shared/contracts/case.ts";
import type { LinkMade, LinkPurpose, LinkRequest } from "../../shared/contracts/upload-link.ts";
import { maySee, type Person } from "../../shared/domain/access/action-rights.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";
import { reviewRecord } from "../../shared/domain/review/review-record.ts";
import type { ReviewState } from "../../shared/domain/review/review-state.ts";

/** A link as it is kept. */
export interface Link {
  readonly caseId: string;
  readonly memberId: string;
  readonly madeBy: string;
  readonly validUntil: string;
  readonly papersLeft: number;
  readonly version: number;
}

/** A case as far as links go. */
export interface LinkedCase {
  readonly application: Case;
  readonly applicant?: string | undefined;
  readonly openedBy?: string | undefined;
}

/** What links need from the outside world. */
export interface LinkPorts {
  readonly findCase: (caseId: string) => Promise<LinkedCase | undefined>;
  readonly eventsOf: (caseId: string) => Promise<readonly CaseEvent[]>;
  readonly findLink: (token: string) => Promise<Link | undefined>;
  readonly make: (token: string, link: Link, at: string) => Promise<void>;
  readonly newToken: () => string;
  readonly now: () => Date;
}

const DAY_MS = 86_400_000;
const USUAL_DAYS = 14;
const USUAL_PAPERS = 10;

/** Makes a link for one member; says which field is wrong, or that there is no such case. */
export function makeLink({ findCase, make, newToken, now }: LinkPorts) {
  return async (
    caseId: string,
    { memberId, days = USUAL_DAYS, papers = USUAL_PAPERS }: LinkRequest,
    person: Person,
  ): Promise<LinkMade | "no-such-case" | "no-such-member"> => {
    const opened = await findCase(caseId);
    if (opened === undefined || !maySee(person, opened)) return "no-such-case";
    if (!opened.application.members.some(({ id }) => id === memberId)) return "no-such-member";
    const at = now();
    const validUntil = new Date(at.getTime() + days * DAY_MS).toISOString();
    const token = newToken();
    const link = { caseId, memberId, madeBy: person.subject, validUntil, papersLeft: papers };
    await make(token, { ...link, version: 0 }, at.toISOString());
    return { token, path: `/upload#${token}`, validUntil };
  };
}

/** States in which a case still takes papers; a link is void from the decision on. */
const TAKES_PAPERS: readonly ReviewState[] = [
  ...(["collecting", "proposed", "held", "asked", "objected"] as const),
];

/**
 * A link until its day is over or its case is decided, also when its papers are used up. One that ran
 * out, was closed with its case or never was is the same to a stranger.
 */
export async function openLink(
  ports: Pick<LinkPorts, "findLink" | "findCase" | "eventsOf" | "now">,
  token: string,
): Promise<Link | undefined> {
  const link = await ports.findLink(token);
  if (link === undefined || link.validUntil <= ports.now().toISOString()) return undefined;
  if ((await ports.findCase(link.caseId)) === undefined) return undefined;
  const { state } = reviewRecord(await ports.eventsOf(link.caseId), true);
  return TAKES_PAPERS.includes(state) ? link : undefined;
}

/** What a link is for, naming nobody; undefined where it does not hold or all is sent. */
export function purposeOf(ports: LinkPorts) {
  return async (token: string): Promise<LinkPurpose | undefined> => {
    const link = await openLink(ports, token);
    const opened = link === undefined ? undefined : await ports.findCase(link.caseId);
    if (link === undefined || link.papersLeft < 1 || opened === undefined) return undefined;
    const { asked, state } = reviewRecord(await ports.eventsOf(link.caseId), true);
    const open = state === "asked" ? asked : undefined;
    return {
      programme: opened.application.programme,
      validUntil: link.validUntil,
      papersLeft: link.papersLeft,
      asked: (open?.sentences ?? [])
        .filter(({ source }) => source !== "caseworker")
        .map(({ text }) => text),
      dueOn: open?.dueOn ?? null,
    };
  };
}
