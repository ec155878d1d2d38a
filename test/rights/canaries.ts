import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { sampleApplication } from "../functions/road-samples.ts";

/** Values that stand nowhere else: a name, a number of a person, an amount, the name of a file. */
export const CANARIES = {
  name: "Канарейкина Ундина Ильинична",
  inn: "770177727371",
  amount: "77123.45",
  fileName: "канарейка-паспорт-7q.png",
} as const;

/** An application whose every personal value is marked. */
export const markedApplication: typeof sampleApplication = {
  ...sampleApplication,
  members: sampleApplication.members.map((member) => ({
    ...member,
    ...{ name: CANARIES.name, inn: CANARIES.inn },
  })),
};

/** The forms in which a value may hide: as it is, in capitals, in JSON, in an address, in Base64. */
export function formsOf(value: string): string[] {
  const escaped = [...value].map((sign) =>
    sign.charCodeAt(0) < 128 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from("x".repeat(shift) + value).toString("base64");
    return text.slice(shift === 0 ? 0 : 4, -4); // The signs at the ends depend on the neighbours.
  });
  const url = encodeURIComponent(value);
  return [
    ...new Set([
      value,
      value.toUpperCase(),
      escaped.join(""),
      url,
      url.replaceAll("%20", "+"),
      ...base64,
    ]),
  ];
}

/** Which canary is found in a text, and in which form. */
export function canariesIn(text: string): string[] {
  return Object.entries(CANARIES).flatMap(([name, value]) =>
    formsOf(value)
      .filter((form) => text.includes(form))
      .map((form) => `${name} as ${form.slice(0, 12)}…`),
  );
}

/** All that the functions wrote, errors and metrics included. */
export function logsIn(dataFolder: string): string {
  const folder = join(dataFolder, "logs");
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
