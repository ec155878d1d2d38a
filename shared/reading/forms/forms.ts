import type { Form } from "./form.ts";
import { KZ_SALARY } from "./kz-salary.ts";
import { KZ_SETTLEMENT } from "./kz-settlement.ts";
import { ALIMONY } from "./ru-alimony.ts";
import { CHILD_BENEFIT } from "./ru-child-benefit.ts";
import { NDFL_2015 } from "./ru-ndfl-2015.ts";
import { NDFL_1175018 } from "./ru-ndfl-1175018.ts";
import { NPD_1122036 } from "./ru-npd-1122036.ts";
import { SALARY_TABLE } from "./ru-salary.ts";
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
  SALARY_TABLE,
  KZ_SETTLEMENT,
  KZ_SALARY,
];
