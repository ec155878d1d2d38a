import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";

import type { NoticeView } from "../../../shared/contracts/notice.ts";
import { noticePdf as print } from "../../../shared/printing/notice-pdf.ts";

const noticePdf = (notice: NoticeView) =>
  print(notice, (day) => day.split("-").reverse().join("."));

const notice: NoticeView = {
  ...{ language: "kk", kind: "refused", preview: false, caseId: "specimen-1" },
  title: "Шешім туралы хабарлама: көмектен бас тартылды",
  sentences: [{ text: "Орташа табыс 12 500,00 теңге. ӘәҒғҚқҢңӨөҰұҮүҺһІі", source: "trace:decide" }],
  table: [
    ["Кто", "Месяц", "Сумма"],
    ["m1", "2025-03", "40000.00"],
  ],
  tree: ["Исход: не ниже", "  Среднедушевой доход: 15428.00 [134-ФЗ ст. 6]"],
  toDo: [{ text: "Шағым беру", until: "2026-01-01", source: "clock:objection" }],
};

async function read(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { totalPages, text: text.replaceAll(/\s+/gu, " "), document };
}
const said = (text: string): NoticeView => ({
  ...notice,
  sentences: [{ text, source: "event:1" }],
});

describe("noticePdf", () => {
  it("holds every word of the three layers, in the letters of Kazakh and Russian", async () => {
    const { text, totalPages } = await read(noticePdf(notice));

    expect(totalPages).toBe(1);
    expect(text).toContain(notice.title);
    expect(text).toContain("Орташа табыс 12 500,00 теңге. ӘәҒғҚқҢңӨөҰұҮүҺһІі");
    expect(text).toContain("Шағым беру (01.01.2026 дейін)");
    expect(text).toContain("Кто: m1 · Месяц: 2025-03 · Сумма: 40000.00");
    expect(text).toContain("Среднедушевой доход: 15428.00 [134-ФЗ ст. 6]");
    expect(text).not.toContain("қол қойылмаған");
  });

  it("keeps an amount with its sign in one line, and spells the tenge that the face lacks", async () => {
    const amount = "13\u00A0580,41\u00A0";
    const pdf = noticePdf(said(`${`${amount}₽ `.repeat(60)}${amount}₸`));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    const lines = text.split("\n").map((line) => line.replaceAll("\u00A0", " "));

    expect(lines.filter((line) => line.includes("₽")).length).toBeGreaterThan(3);
    for (const line of lines.filter((one) => one.includes("₽"))) {
      expect(line.trim()).toMatch(/^13 580,41 .* 13 580,41 (?:₽|тг)$|^13 580,41 (?:₽|тг)$/u);
    }
    expect(lines.join(" ")).toContain("13 580,41 тг");
    expect(lines.join(" ")).not.toContain("?");
  });

  it("says that a preview binds nobody", async () => {
    expect((await read(noticePdf({ ...notice, preview: true }))).text).toContain("қол қойылмаған");
  });

  it("is the same file, byte for byte, of the same notice", () => {
    expect(noticePdf(notice).equals(noticePdf(structuredClone(notice)))).toBe(true);
    expect(noticePdf(notice).equals(noticePdf(said("другое")))).toBe(false);
  });

  it("can be read aloud: a language, a title, and each paragraph with what it is", async () => {
    const pdf = noticePdf(notice);
    const { document } = await read(pdf);
    const info = Object.fromEntries(Object.entries((await document.getMetadata()).info));
    const page = await document.getPage(1);
    const tree = JSON.stringify(await page.getStructTree());

    expect(info).toMatchObject({ Title: notice.title, Language: "kk" });
    expect(info["CreationDate"]).toBeUndefined();
    for (const tag of ["Document", "H1", "H2", "P"]) expect(tree).toContain(`"role":"${tag}"`);
  });

  it.each([
    ["brackets and backslashes", "a) (b \\ >> endobj stream", "a) (b \\ >> endobj stream"],
    ["characters that no font here has", "итого 漢 5", "итого ? 5"],
    ["control characters", "a\u0000b\u001Bc\u202Ed", "a b c"],
  ])("prints %s as text that ends nothing", async (_what, text, printed) => {
    expect((await read(noticePdf(said(text)))).text).toContain(printed);
  });

  it("breaks a word longer than a line and runs over pages", async () => {
    const long = "Щ".repeat(400);
    const tree = Array.from({ length: 300 }, (_, at) => `${"  ".repeat(at % 6)}строка ${at}`);
    const { text, totalPages } = await read(noticePdf({ ...said(long), tree }));

    expect(totalPages).toBeGreaterThan(4);
    expect(text.replaceAll(" ", "")).toContain(long);
    expect(text).toContain("строка 299");
    expect(text).toContain(`Іс specimen-1 · ${totalPages} / ${totalPages}`);
  });
});
