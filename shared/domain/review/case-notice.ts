import type { CaseClock } from "../clock/case-clocks.ts";
import type { Decision } from "../decision.ts";
import { say } from "../wording/dictionary.ts";
import type { ForPeople } from "../wording/for-people.ts";
import { groundsSentence, sentence } from "../wording/sentence.ts";
import { table } from "../wording/table.ts";
import { word } from "../wording/token.ts";
import { tree } from "../wording/tree.ts";
import type { Language } from "../wording/words.ts";
import { NOTICE_WORDS, type NoticeWord } from "./notice-words.ts";
import type { SourcedSentence } from "./request-text.ts";
import type { ReviewRecord } from "./review-record.ts";
import type { ReviewState } from "./review-state.ts";

/** What a notice is written from; nothing of it is typed for the notice. */
export interface NoticeGrounds {
  readonly caseId: string;
  readonly language: Language;
  readonly state: ReviewState;
  readonly record: ReviewRecord;
  readonly decision: Decision | undefined;
  readonly clocks: readonly CaseClock[];
}

/** A notice in three layers, with what to do until when. */
export interface CaseNotice {
  readonly language: Language;
  readonly kind: "granted" | "refused" | "asked" | "in-progress";
  /** Not yet signed by all who must. */
  readonly preview: boolean;
  readonly title: string;
  readonly caseId: string;
  readonly sentences: readonly SourcedSentence[];
  readonly table: readonly (readonly string[])[];
  readonly tree: readonly string[];
  readonly toDo: readonly (SourcedSentence & { readonly until: string | null })[];
}

/**
 * The notice of a case as it stands: each sentence comes from the trace of the decision, an event, a
 * time limit or a ground of refusal, and names it. The same figures stand in every language.
 */
export function caseNotice(grounds: NoticeGrounds): CaseNotice {
  const { caseId, language, decision, state } = grounds;
  const kind = kindOf(grounds);
  const people = decision === undefined ? undefined : forFamily(decision, language);
  return {
    ...{ language, kind, caseId },
    preview: state !== "confirmed" && state !== "refused" && state !== "asked",
    title: NOTICE_WORDS[`title-${kind}`][language],
    sentences: sentencesOf(kind, grounds),
    table: decision === undefined ? [] : table(decision, language, people),
    tree: decision === undefined ? [] : tree(decision.trace, language, people),
    toDo: toDoOf(kind, grounds),
  };
}

/** How the family of a case reads: in its currency, by its own names. */
function forFamily({ programme, receipt }: Decision, language: Language): ForPeople {
  return {
    currency: programme.startsWith("kz.") ? "KZT" : "RUB",
    names: new Map(
      receipt.application.members.map(({ id, name, relation }) => [
        id,
        name ?? say(word("value", relation), language),
      ]),
    ),
  };
}

function kindOf({ state, record, decision }: NoticeGrounds): CaseNotice["kind"] {
  if (state === "asked") return "asked";
  const { prepared } = record;
  if (prepared === undefined) return "in-progress";
  const refused = prepared.action === "refuse" || decision?.outcome === "not-eligible";
  return refused ? "refused" : "granted";
}

function sentencesOf(
  kind: CaseNotice["kind"],
  { record, decision, language, state }: NoticeGrounds,
): readonly SourcedSentence[] {
  if (kind === "asked") return record.asked?.sentences ?? [];
  const { prepared } = record;
  // Of a decision that is in force nothing is proposed any more.
  const write = state === "confirmed" || state === "refused" ? groundsSentence : sentence;
  const ground =
    prepared?.action === "refuse"
      ? [
          {
            text: NOTICE_WORDS[`reason-${prepared.code}`][language],
            source: `event:${prepared.ordinal}`,
          },
        ]
      : [];
  const said =
    decision === undefined
      ? []
      : [
          {
            text: write(decision, language, forFamily(decision, language)),
            source: "trace:decide",
          },
        ];
  return [...ground, ...said];
}

function toDoOf(kind: CaseNotice["kind"], { language, clocks, record }: NoticeGrounds) {
  const until = (name: CaseClock["name"]) => clocks.find((clock) => clock.name === name);
  const step = (word: NoticeWord, clock: CaseClock["name"]) => ({
    text: NOTICE_WORDS[word][language],
    source: `clock:${clock}`,
    until: until(clock)?.dueOn ?? null,
  });
  if (kind === "asked") {
    return [{ ...step("send-papers", "answer"), until: record.asked?.dueOn ?? null }];
  }
  return [kind === "in-progress" ? step("wait-decision", "decision") : step("object", "objection")];
}
