import type { Application } from "./application.ts";
import type { CalendarDate } from "./calendar.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Decision, Receipt } from "./decision.ts";
import type { Evidence } from "./evidence.ts";
import type { AgencyLaw, Law, LawPack } from "./law.ts";
import { countryOf, currentRegionCode } from "./regions.ts";

/** Hashing, from wherever the engine runs: hexadecimal SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => Promise<string>;

/** What a decision is computed from, besides the law. */
export interface DecisionInput {
  readonly application: Application;
  readonly evidence: readonly Evidence[];
  readonly asKnownOn: CalendarDate | null;
  readonly agency: AgencyLaw | null;
}

/** A decision before it is sealed. */
export type Unsealed = Omit<Decision, "rules" | "receipt">;

/** The decision with its receipt: inputs in full, hashes of rules, data, inputs and result. */
export async function seal(
  decided: Unsealed,
  input: DecisionInput,
  law: Law,
  sha256: Sha256,
): Promise<Decision> {
  const digest = async (value: unknown) => `sha256:${await sha256(canonicalJson(value))}`;
  const data = Object.fromEntries(
    packsFor(law, decided.region).map(({ jurisdiction, hash }) => [jurisdiction, hash]),
  );
  const receipt: Receipt = {
    schema: "opora.receipt/1",
    ...input,
    rulesHash: law.rulesHash,
    data,
    inputHash: await digest(input),
    resultHash: await digest(decided),
  };
  const hash = await digest({ rules: law.rulesHash, data });
  const { schema, caseId, programme, region, appliedOn, ...rest } = decided;
  const head = { schema, caseId, programme, region, appliedOn };
  return { ...head, rules: { version: law.version, hash }, ...rest, receipt };
}

/** The packs a region's cases are decided with: its country's and its own. */
function packsFor(law: Law, region: string): readonly LawPack[] {
  const places = [countryOf(region), currentRegionCode(region)];
  return law.packs.filter(({ jurisdiction }) => places.includes(jurisdiction));
}
