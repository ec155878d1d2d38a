import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Deployment } from "./deployment.ts";
import { checked, type Finding } from "./finding.ts";

const SPECIMEN = fileURLToPath(
  new URL("../../samples/ivanova/scans/ndfl-2025-anna.png", import.meta.url),
);

/** Printed on the specimen; read, they show that Textract follows its tables and its digits. */
const EXPECTED = ["42500.00", "42 500,00", "42500,00"];

/** Whether Textract reads a specimen of ours in this region: it says so nowhere for Russian tables. */
export async function checkReading({ sources }: Deployment): Promise<Finding> {
  if (!sources.includes("textract")) {
    return { check: "Textract", result: "not-evaluated", says: "switched off: opora:sources" };
  }
  const advice = "check that the region has Textract and that your account may use it";
  return checked("Textract", advice, async () => {
    const { readSpecimen } = await import("../../shared/adapters/read-specimen.ts");
    const { words, cells } = await readSpecimen(readFileSync(SPECIMEN));
    const figures = words.filter((word) => /^\d[\d ]*[.,]\d\d$/u.test(word)).length;
    const says = `${words.length} words, ${cells} cells, ${figures} amounts on the specimen`;
    if (figures === 0) return { result: "fault", says: `${says}: expected amounts among them` };
    const named = words.some((word) => EXPECTED.includes(word)) || cells > 0;
    return named
      ? { result: "ok", says }
      : { result: "warning", says: `${says}; no table was found: rely on both sources` };
  });
}

/** What an operator must know of the place; nothing can be measured here. */
export function checkResidency({ region, isLocal }: Deployment): Finding {
  if (isLocal)
    return { check: "residency", result: "ok", says: "this machine; see docs/privacy.md" };
  return {
    check: "residency",
    result: "warning",
    says: `${region}: AWS has no region in Russia or Kazakhstan; 152-ФЗ art. 18(5) and law 94-V of Kazakhstan want the first record at home: docs/privacy.md`,
  };
}
