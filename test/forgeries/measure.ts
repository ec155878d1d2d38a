import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { type KeptScan, keptScans } from "../../cli/acceptance/kept-recordings.ts";
import { findScans } from "../../cli/find-scans.ts";
import { openLocalReaders } from "../../cli/local-readers.ts";
import { pageTraces } from "../../functions/read-scan/handler-traces.ts";
import { decodePage } from "../../shared/imaging/decode-page.ts";
import { straighten } from "../../shared/imaging/straighten.ts";
import { readPaper } from "../../shared/reading/read-paper.ts";
import { SUSPICIONS } from "../../shared/reading/suspicion/suspicions.ts";
import { FORGERIES } from "./forged-paper.ts";
import { type ForgeryFile, forgeryFiles } from "./forged-scan.ts";
import { openForgeryPress } from "./press.ts";
import { type Measured, suspicionPage } from "./suspicion-page.ts";

const FOLDER = ".opora/forgeries";
const CLEAN = "test/corpus/compact";
const ASKING = new Set<string>(Object.keys(SUSPICIONS));

/**
 * Measures what the questions find: forgeries by pixels alone, where the places of figures are
 * known, then forgeries and genuine papers end to end, and writes `docs/suspicion.md`. Recordings
 * are kept by content, so that a second run reads nothing again.
 */
async function measure(): Promise<void> {
  const { values } = parseArgs({
    options: { each: { type: "string", default: "8" }, read: { type: "string", default: "2" } },
  });
  const [each, read] = [Number(values.each), Number(values.read)];
  const pixels: Measured[] = [];
  const press = await openForgeryPress();
  mkdirSync(join(FOLDER, "scans"), { recursive: true });
  try {
    for (const kind of FORGERIES) {
      for (let copy = 0; copy < each; copy += 1) {
        const { genuine, forged } = await forgeryFiles(kind, copy, press);
        const name = `${kind.split(" ").join("-")}-${copy}`;
        if (copy < read) {
          write(`${name}-genuine`, genuine);
          write(`${name}-forged`, forged);
        }
        if (genuine.figures.length === 0) continue;
        pixels.push({ kind: "genuine", codes: await codesByPixels(genuine) });
        pixels.push({ kind, codes: await codesByPixels(forged) });
        process.stderr.write(`pixels ${name}\n`);
      }
    }
  } finally {
    await press.close();
  }
  const whole = await endToEnd();
  writeFileSync("docs/suspicion.md", suspicionPage({ pixels, whole }));
}

function write(name: string, { bytes, extension }: ForgeryFile): void {
  writeFileSync(join(FOLDER, "scans", `${name}.${extension}`), bytes);
}

async function codesByPixels({ bytes, figures }: ForgeryFile): Promise<readonly string[]> {
  const page = await decodePage(bytes, 1);
  return [...new Set(pageTraces(page, straighten(page, 0), figures).map(({ code }) => code))];
}

async function endToEnd(): Promise<Measured[]> {
  const tell = (done: number, name: string) => process.stderr.write(`read ${done}: ${name}\n`);
  const forged = await keptScans(
    findScans([join(FOLDER, "scans")]),
    join(FOLDER, "recordings"),
    openLocalReaders,
    tell,
  );
  const clean = await keptScans(findScans([CLEAN]), ".opora/acceptance", openLocalReaders, tell);
  return [
    ...forged.map((scan): Measured => ({ kind: kindOf(scan.scan.name), codes: codesOf(scan) })),
    ...clean.map((scan): Measured => ({ kind: "compact corpus", codes: codesOf(scan) })),
  ];
}

function kindOf(name: string): string {
  if (name.includes("-genuine")) return "genuine";
  return FORGERIES.find((kind) => name.startsWith(kind.split(" ").join("-"))) ?? "unknown";
}

/** Questions asked of a scan, sums that fail among them: each is a reason to look at the print. */
function codesOf({ scan, sha256, pages, recordings, rejection }: KeptScan): readonly string[] {
  if (rejection !== undefined) return [];
  const reading = readPaper(recordings, { file: scan.name, sha256, pages });
  const papers = [reading, ...(reading.parts ?? [])];
  const codes = papers.flatMap(({ reasons }) => reasons.map(({ code }) => code));
  return [...new Set(codes.filter((code) => ASKING.has(code)))];
}

await measure();
