import { isInn } from "../../../domain/check-digits.ts";
import { insideHits, type Label } from "../../find/label.ts";
import type { Sheet } from "../../find/sheet.ts";
import { centreY, sharedHeight } from "../../page/box.ts";

type NameLabel = "surname" | "first" | "patronymic" | "whole" | "next";

const NAME_LABELS: readonly Label<NameLabel>[] = [
  { key: "surname", wordings: ["фамилия"] },
  { key: "first", wordings: ["имя"] },
  { key: "patronymic", wordings: ["отчество"] },
  { key: "whole", wordings: ["фамилия, имя, отчество"] },
  { key: "next", wordings: ["статус налогоплательщика", "дата рождения"] },
];

const PERSON: Label<"person"> = {
  key: "person",
  wordings: ["сведения о физическом лице", "данные о физическом лице"],
};

/** Fields on agent and recipient, each only where it was read. */
export function personFields(sheet: Sheet, bottom: number): Readonly<Record<string, string>> {
  const heading = insideHits(sheet.passages, PERSON, 0.75)[0];
  const border = heading ? centreY(heading.box) : bottom / 2;
  const agent = innBetween(sheet, 0, border);
  const person = heading ? innBetween(sheet, border, bottom) : undefined;
  const name = nameBetween(sheet, border, bottom);
  return {
    ...(name !== undefined && { "person.name": name }),
    ...(person?.length === 12 && { "person.inn": person }),
    ...(agent !== undefined && { "agent.inn": agent }),
  };
}

/** The first number in a zone that is a taxpayer number by its check digits, else by its length. */
function innBetween(sheet: Sheet, top: number, bottom: number): string | undefined {
  const texts = sheet.places
    .filter(({ box }) => centreY(box) > top && centreY(box) < bottom)
    .sort((one, other) => one.box.top - other.box.top)
    .flatMap(({ seen }) => seen.map(({ text }) => text));
  const numbers = texts.flatMap((text) => text.match(/(?<!\d)(?:\d{12}|\d{10})(?!\d)/gu) ?? []);
  return numbers.find(isInn) ?? numbers[0];
}

/** Surname, first name and patronymic, from three labels or one. */
function nameBetween(sheet: Sheet, top: number, bottom: number): string | undefined {
  const passages = sheet.passages.filter(({ box }) => box.bottom > top && box.top < bottom);
  const hits = NAME_LABELS.flatMap((label) => insideHits(passages, label, 0.8));
  const after = (key: NameLabel): string | undefined => {
    const label = hits.filter((hit) => hit.key === key).sort((a, b) => a.box.top - b.box.top)[0];
    if (!label) return undefined;
    const recording = label.words[0]?.recording;
    const border = hits
      .filter(
        ({ box, words }) => sharedHeight(box, label.box) > 0.5 && words[0]?.recording === recording,
      )
      .map(({ box }) => box.left)
      .filter((left) => left > label.box.right);
    const end = Math.min(1, ...border);
    const words = sheet.words
      .filter(({ box, recording: own }) => own === recording && sharedHeight(box, label.box) > 0.5)
      .filter(({ box }) => box.left >= label.box.right - 0.002 && box.right <= end + 0.004)
      .sort((one, other) => one.box.left - other.box.left)
      .map(({ text }) => text.replace(/[^\p{L}\p{M}' -]/gu, "").trim())
      .filter((text) => /^[\p{L}-]{2,}/u.test(text) && !/^(?:при|наличии)$/iu.test(text));
    return words.length > 0 && words.length < 5 ? words.join(" ") : undefined;
  };
  const parts = [after("surname"), after("first"), after("patronymic")].flatMap(
    (part) => part ?? [],
  );
  return parts.length >= 2 ? parts.join(" ") : after("whole");
}
