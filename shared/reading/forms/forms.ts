import { BENEFIT_LETTER } from "./en-benefit-letter.ts";
import { EMPLOYMENT_VERIFICATION } from "./en-employment-verification.ts";
import { PAY_STUB } from "./en-pay-stub.ts";
import { W2 } from "./en-w2.ts";
import type { Form } from "./form.ts";
import { KZ_ENPF } from "./kz-enpf.ts";
import { KZ_SALARY } from "./kz-salary.ts";
import { KZ_SETTLEMENT } from "./kz-settlement.ts";
import { ALIMONY } from "./ru-alimony.ts";
import { CHILD_BENEFIT } from "./ru-child-benefit.ts";
import { NDFL_2015 } from "./ru-ndfl-2015.ts";
import { NDFL_1175018 } from "./ru-ndfl-1175018.ts";
import { NPD_1122036 } from "./ru-npd-1122036.ts";
import { SALARY } from "./ru-salary.ts";
import { SCHOLARSHIP } from "./ru-scholarship.ts";
import { SFR_PAYMENTS } from "./ru-sfr-payments.ts";
import { UNEMPLOYMENT } from "./ru-unemployment.ts";

/** Every paper that can be read; a new one is one file and one line here. */
export const FORMS: readonly Form[] = [
  NDFL_1175018,
  NDFL_2015,
  NPD_1122036,
  SFR_PAYMENTS,
  UNEMPLOYMENT,
  CHILD_BENEFIT,
  SCHOLARSHIP,
  ALIMONY,
  SALARY,
  KZ_SETTLEMENT,
  KZ_SALARY,
  KZ_ENPF,
  PAY_STUB,
  W2,
  EMPLOYMENT_VERIFICATION,
  BENEFIT_LETTER,
];
