import { skeleton } from "./letters.ts";
import { editDistance } from "./likeness.ts";

const NAMES: readonly (readonly string[])[] = [
  ["январь", "января", "қаңтар", "янв", "january", "jan"],
  ["февраль", "февраля", "ақпан", "фев", "february", "feb"],
  ["март", "марта", "наурыз", "мар", "march", "mar"],
  ["апрель", "апреля", "сәуір", "апр", "april", "apr"],
  ["май", "мая", "мамыр", "may"],
  ["июнь", "июня", "маусым", "июн", "june", "jun"],
  ["июль", "июля", "шілде", "июл", "july", "jul"],
  ["август", "августа", "тамыз", "авг", "august", "aug"],
  ["сентябрь", "сентября", "қыркүйек", "сен", "сент", "september", "sep", "sept"],
  ["октябрь", "октября", "қазан", "окт", "october", "oct"],
  ["ноябрь", "ноября", "қараша", "ноя", "нояб", "november", "nov"],
  ["декабрь", "декабря", "желтоқсан", "дек", "december", "dec"],
];

const KNOWN = NAMES.flatMap((names, index) =>
  names.map((name) => ({ month: index + 1, name: skeleton(name) })),
);

/**
 * The number of a month's name, 1–12: Russian in both cases, Kazakh, English, short forms. A
 * name misread in one sign is taken only where a single month is that near: June and July are not.
 */
export function monthOfName(text: string): number | undefined {
  const word = skeleton(text);
  const exact = KNOWN.find(({ name }) => name === word);
  if (exact) return exact.month;
  if (word.length < 5) return undefined;
  const near = KNOWN.filter(({ name }) => name.length >= 5 && editDistance(name, word) <= 1);
  const months = new Set(near.map(({ month }) => month));
  return months.size === 1 ? near[0]?.month : undefined;
}
