import type { Random } from "../invented/random.ts";
import type { Paper } from "../paper.ts";
import { alimony } from "./alimony.ts";
import { childBenefit } from "./child-benefit.ts";
import { benefitLetter, employmentVerification, payStub, w2 } from "./english.ts";
import { kzEnpf } from "./kz-enpf.ts";
import { kzSalary } from "./kz-salary.ts";
import { kzSettlement } from "./kz-settlement.ts";
import { ndfl } from "./ndfl.ts";
import { ndfl2015 } from "./ndfl-2015.ts";
import { none } from "./none.ts";
import { npd } from "./npd.ts";
import { salary } from "./salary.ts";
import { scholarship } from "./scholarship.ts";
import { sfr } from "./sfr.ts";
import { unemployment } from "./unemployment.ts";

/** Every paper but the certificate of income, by the short name that specimens bear. */
export const OTHER_PAPERS = {
  "ndfl-old": ndfl2015,
  npd,
  sfr,
  unemployment,
  "child-benefit": childBenefit,
  scholarship,
  alimony,
  salary,
  "kz-settlement": kzSettlement,
  "kz-salary": kzSalary,
  "kz-enpf": kzEnpf,
  "pay-stub": payStub,
  w2,
  "employment-letter": employmentVerification,
  "benefit-letter": benefitLetter,
  none,
} satisfies Readonly<Record<string, (random: Random) => Paper>>;

/** The certificate of income in one edition. */
export function ndfl2020(random: Random): Paper {
  return ndfl(random, { edition: "2020" });
}

/** The certificate of income in the edition in use. */
export function ndfl2023(random: Random): Paper {
  return ndfl(random, { edition: "2023" });
}
