import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { DOCUMENT_STATUSES } from "../../../../shared/domain/document-status.ts";
import { history } from "../../../../web/src/text/ru/history.ts";
import { review } from "../../../../web/src/text/ru/review.ts";

const sourcesIn = (folder: string, name = /\.ts$/u) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));

it("names every event that a function writes into the chain of a case", () => {
  const folders = ["admit-scan", "determine", "open-case", "offer-upload", "sweep", "sync-field"];
  const sources = [
    ...folders.map((one) => sourcesIn(`functions/${one}`)),
    sourcesIn("shared/adapters"),
  ];
  const written = sources
    .flat()
    .flatMap((source) => [...source.matchAll(/event: "([\w-]+)"/gu)].map(([, event]) => event));
  const others = new Set(["case-erased", "register-imported", "register-import-rolled-back"]);
  const known = Object.keys(history.events);
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((one) => !known.includes(one ?? "") && !others.has(one ?? ""))).toEqual([]);
  const outcomes = ["reading", "by-hand", "rejected", "linked", "superseded", "same-content"];
  for (const outcome of outcomes) expect(known).toContain(`upload-${outcome}`);
  const read = DOCUMENT_STATUSES.filter((one) =>
    ["read", "needs-review", "rejected"].includes(one),
  );
  for (const status of read) expect(known).toContain(`figures-${status}`);
});

it("asks each open question of the law in words of the page", () => {
  const asked = sourcesIn("shared/domain", /threshold\.ts$/u).flatMap((source) => [
    ...source.matchAll(/(?:question:|REPLACED =) ["`]([^"`]+)["`]/gu),
  ]);
  const known = Object.keys(review.questions);
  expect(asked.length).toBeGreaterThan(3);
  for (const [, question = ""] of asked) {
    const [start = ""] = question.split("${");
    expect(
      known.some((one) => one.startsWith(start)),
      question,
    ).toBe(true);
  }
});
