import type { Truth } from "../../shared/contracts/truth.ts";
import type { EvidenceReading } from "../../shared/domain/evidence.ts";
import type { CaseEvent } from "../../shared/domain/review/case-event.ts";
import { standingEvents } from "../../shared/domain/review/case-evidence.ts";
import { editedReading, isDocumentEvent } from "../../shared/domain/review/edited-reading.ts";
import type { Block } from "../../shared/reading/block.ts";
import type { Reading } from "../../shared/reading/reading.ts";
import type { Recording } from "../../shared/reading/recording.ts";
import { type Kept, scrubbed } from "./scrub.ts";

/** A paper that people corrected, as a case for the corpus that names nobody. */
export interface Candidate {
  readonly truth: Truth;
  readonly recordings: readonly Recording[];
}

/** Fields that name nobody. */
const PLAIN_FIELDS = new Set([
  "year",
  "issuedOn",
  "rate",
  "direction",
  "periodFrom",
  "periodTo",
  "payPeriod",
]);

/** Events that say that the machine read something wrongly or missed it. */
const OVERRIDES = new Set(["correct-figure", "add-figure", "reject-figure", "describe-document"]);

/**
 * What a paper truly says after people corrected it, with the recordings on which the machine had
 * stumbled; undefined where nobody overrode anything, or the paper holds several.
 *
 * Blocks keep their places; of their text only words of the form, amounts, months and codes stay.
 */
export function candidate(
  reading: Reading,
  recordings: readonly Recording[],
  events: readonly CaseEvent[],
): Candidate | undefined {
  const said = standingEvents(events).filter(isDocumentEvent);
  const isWhole = reading.parts === undefined || reading.parts.length === 0;
  if (!isWhole || !said.some(({ action }) => OVERRIDES.has(action))) return undefined;
  const { reading: edited } = editedReading(reading, said);
  const names = [reading, edited].flatMap(({ fields }) => wordsOf(fields["person.name"] ?? ""));
  const kept = { texts: keptTexts(reading, edited), names: new Set(names) };
  return {
    truth: {
      schema: "opora.truth/1",
      form: edited.form,
      fields: Object.fromEntries(
        Object.entries(edited.fields).map(([name, value]) => [
          name,
          PLAIN_FIELDS.has(name) ? value : scrubbed(value, kept),
        ]),
      ),
      figures: edited.figures.flatMap(({ name, month, code, rate, amount, derived }) =>
        amount === null || derived === true
          ? []
          : [
              {
                name,
                ...(month !== undefined && { month }),
                ...(code !== undefined && { code }),
                ...(rate !== undefined && { rate }),
                amount,
              },
            ],
      ),
      degradation: "overridden",
    },
    recordings: recordings.map((recording) => withoutPersons(recording, kept)),
  };
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Amounts as every reader has them and as they are, and days that the paper is dated by. */
function keptTexts(reading: Reading, edited: EvidenceReading): Kept["texts"] {
  const figures = [...reading.figures, ...edited.figures];
  const texts = figures.flatMap(({ amount, readings }) => [
    ...(amount === null ? [] : [amount, amount.replace(".", ",")]),
    ...readings.map(({ text }) => text.replace(/[^\d.,]/gu, "")),
    ...readings.flatMap(({ text }) => text.split(/\s+/u)),
  ]);
  const days = ["issuedOn", "periodFrom", "periodTo"].flatMap((field) => {
    const [year = "", month = "", day = ""] = (reading.fields[field] ?? "").split("-");
    return year === "" ? [] : [`${day}.${month}.${year}`, `${year}-${month}-${day}`];
  });
  return new Set([...texts, ...days].filter((text) => text !== ""));
}

/** The hash of the upload goes too: it would tell who holds the same file. */
function withoutPersons(recording: Recording, kept: Kept): Recording {
  const { traces: _traces, ...rest } = recording;
  return {
    ...rest,
    sha256: "0".repeat(64),
    blocks: recording.blocks.map((block): Block => {
      return block.Text === undefined ? block : { ...block, Text: scrubbed(block.Text, kept) };
    }),
  };
}
