import { isBin, isIin, isInn, isSnils } from "../../domain/check-digits.ts";
import { insideHits } from "../find/label.ts";
import type { Sheet } from "../find/sheet.ts";
import { textLines } from "../find/text-lines.ts";
import { sharedHeight } from "../page/box.ts";
import type { Phrase } from "../text/phrase.ts";
import { datesIn } from "../text/printed-date.ts";
import { yearIn } from "./paper-year.ts";

/** How one field of a paper is found. */
export type FieldRule =
  | { readonly field: "year" }
  | { readonly field: "issuedOn" }
  | { readonly field: "person.name"; readonly labels: readonly string[]; readonly after: RegExp }
  | {
      readonly field: "person.inn" | "agent.inn" | "person.snils" | "person.iin" | "agent.bin";
    };

/** Names after «дана» and its like, where a paper names its holder in a sentence. */
export const GIVEN_TO =
  /(?:выдан[ао]?|дан[ао]?|берілді|настоящая справка дана)(?:\s+гражданин[уа]?\(?ке?\)?)?:?\s+(\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3})/iu;

const TITLE = /справк|анықтама|исх|№|выдан|состав|дата|date|берілген/iu;

/** Fields of a free-form paper, each only where it was read. */
export function paperFields(
  sheets: readonly Sheet[],
  rules: readonly FieldRule[],
): Readonly<Record<string, string>> {
  const [sheet] = sheets;
  if (!sheet) return {};
  const lines = textLines(sheet).map(({ text }) => text);
  const found = rules.flatMap((rule): [string, string][] => {
    const value = fieldValue(rule, sheet, lines);
    return value === undefined ? [] : [[rule.field, value]];
  });
  return Object.fromEntries(found);
}

function fieldValue(rule: FieldRule, sheet: Sheet, lines: readonly string[]): string | undefined {
  if (rule.field === "year") {
    return yearIn(lines.find((line) => yearIn(line) !== undefined) ?? "");
  }
  if (rule.field === "issuedOn") return issueDate(lines);
  if (rule.field === "person.name") return nameOf(rule, sheet, lines);
  return numberOf(rule.field, sheet);
}

/** The date behind «от», «дата выдачи» and their like; never a birth date, an order or a period. */
function issueDate(lines: readonly string[]): string | undefined {
  const strict =
    /(?:исх\.?|справка|№)[\s\S]{0,24}?от\s+(.{6,24})|дата (?:выдачи|составления)[: ]+(.{6,24})|берілген күні[^\d]{0,24}(.{6,24})/iu;
  // Behind the date only a number may follow: a line of a sentence may begin with a date as well.
  const loose = /^\s*(?:от|date:?)\s+([^№]{6,24}?)\s*(?:г\.|года)?\s*(?:№.{0,20})?$/iu;
  for (const pattern of [strict, loose]) {
    for (const line of lines) {
      if (/приказ|рожд|с \d\d?\.|лист/iu.test(line) && !/исх|дата выдачи/iu.test(line)) continue;
      const match = pattern.exec(line);
      const date = datesIn(match?.slice(1).find((part) => part !== undefined) ?? "")[0];
      if (date !== undefined) return date;
    }
  }
  const dated = lines.filter(
    (line) => TITLE.test(line) && !/рожд|период|ребен|с \d\d?\./iu.test(line),
  );
  return dated.flatMap(datesIn)[0];
}

function nameOf(
  { labels, after }: Extract<FieldRule, { field: "person.name" }>,
  sheet: Sheet,
  lines: readonly string[],
): string | undefined {
  for (const wording of labels) {
    const [hit] = insideHits(sheet.passages, { key: "name", wordings: [wording] }, 0.82);
    const beside = hit && besideOf(hit.box, hit.words[0]?.recording, sheet);
    const name = NAME.exec(beside ?? "")?.[0];
    if (name !== undefined) return name;
  }
  const given = after.exec(lines.join(" "))?.[1]?.replace(/\s+/gu, " ");
  return given === undefined ? undefined : (NAME.exec(given)?.[0] ?? given);
}

/** Two to four words in capitals and small letters: what follows in capitals is another label. */
const NAME = /\p{Lu}\p{Ll}[\p{L}-]*(?:\s+\p{Lu}\p{Ll}[\p{L}-]*){1,3}/u;

function besideOf(box: Phrase["box"], recording: number | undefined, sheet: Sheet): string {
  return sheet.words
    .filter((word) => word.recording === recording)
    .filter((word) => sharedHeight(word.box, box) > 0.5 && word.box.left > box.right - 0.002)
    .sort((one, other) => one.box.left - other.box.left)
    .map(({ text }) => text)
    .join(" ");
}

const NUMBERS = {
  "person.inn": { pattern: /(?<!\d)\d{12}(?!\d)/gu, passes: isInn },
  "agent.inn": { pattern: /(?<!\d)\d{10}(?!\d)/gu, passes: isInn },
  "person.snils": { pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/gu, passes: isSnilsPrinted },
  "person.iin": { pattern: /(?<!\d)\d{12}(?!\d)/gu, passes: isIin },
  "agent.bin": { pattern: /(?<!\d)\d{12}(?!\d)/gu, passes: isBin },
};

function isSnilsPrinted(text: string): boolean {
  return isSnils(text.replace(/\D/gu, ""));
}

/** A number by its length, one that passes its check digits before one that does not. */
function numberOf(field: keyof typeof NUMBERS, sheet: Sheet): string | undefined {
  const { pattern, passes } = NUMBERS[field];
  const texts = [
    ...sheet.phrases.map(({ text }) => text),
    ...sheet.places.flatMap(({ seen }) => seen.map(({ text }) => text)),
  ];
  const numbers = texts.flatMap((text) => text.match(pattern) ?? []);
  const good = numbers.find(passes);
  if (good !== undefined || field === "person.iin" || field === "agent.bin") return good;
  return numbers[0];
}
