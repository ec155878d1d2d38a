import * as z from "zod/mini";

import { CONFIDENCES } from "../domain/parameter.ts";
import { Day } from "./case.ts";

/** A text that says something. */
export const Text = z.string("a text").check(z.minLength(1, "a text that is not empty"));
/** How certain a figure or a rule is. */
export const Confidence = z.enum(CONFIDENCES, `one of ${CONFIDENCES.join(", ")}`);

/** One value of the law in time: sourced needs an address or an act, derived its derivation. */
const ParameterValue = z
  .strictObject({
    value: z.nullable(
      z
        .string("a decimal as text")
        .check(z.regex(/^\d+(\.\d{2})?$/u, 'a decimal as text, such as "15428.00"')),
    ),
    validFrom: Day,
    validTo: z.optional(Day),
    knownFrom: Day,
    knownTo: z.optional(Day),
    act: z.optional(Text),
    source: z
      .string("an address, or none")
      .check(z.regex(/^(https?:\/\/\S+|none)$/u, "a public address, or none")),
    confidence: Confidence,
    derivation: z.optional(Text),
  })
  .check(
    z.refine(
      ({ confidence, source, act }) => {
        return confidence !== "sourced" || source !== "none" || act !== undefined;
      },
      { path: ["source"], error: "an address or an act for a sourced figure" },
    ),
    z.refine(({ confidence, derivation }) => confidence !== "derived" || derivation !== undefined, {
      path: ["derivation"],
      error: "how the derived figure follows from others",
    }),
    z.refine(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo, {
      path: ["validTo"],
      error: "a last day not before the first",
    }),
    z.refine(({ knownFrom, knownTo }) => knownTo === undefined || knownFrom <= knownTo, {
      path: ["knownTo"],
      error: "a last day not before the first",
    }),
  );

/** Every unit a figure of law may have: a closed list, so that a slip of the pen is found. */
const UNITS = [
  "RUB/month",
  "KZT/month",
  "RUB",
  "KZT",
  "share of the subsistence minimum",
  "share of the working-age minimum",
  "share of the median income",
  "share of the national line",
  "share of pay",
  "monthly calculation indices per child",
  "months",
  "days",
  "payments",
  "years, exclusive",
] as const;

/** Whether values of a unit are counted; all others are amounts or shares, with two places. */
const isCount = (unit: string) => /^(months|days|payments|years)/u.test(unit);

/** One quantity of the law in one place: the shape of every file of figures. */
export const Parameter = z
  .strictObject({
    parameter: Text,
    jurisdiction: z
      .string("a code such as RU-OMS")
      .check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{2,3})?$/u, "a code such as RU-OMS")),
    unit: z.enum(UNITS, `one of the units ${UNITS.join("; ")}`),
    values: z.array(ParameterValue, "a list of values").check(z.minLength(1, "at least one value")),
  })
  .check(
    z.refine(
      ({ unit, values }) =>
        isCount(unit) || values.every(({ value }) => value === null || /\.\d{2}$/u.test(value)),
      { path: ["values"], error: "amounts and shares with two places" },
    ),
  );
