import * as z from "zod/mini";

/** Whose personal data a stack holds: invented people, or those of countries with and without a duty. */
export const Applicants = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(",").map((entry) => entry.trim())),
  ),
  z
    .array(z.enum(["specimens", "ru", "kz", "other"], "Expected specimens, ru, kz or other"))
    .check(
      z.refine(
        (whose) => whose.length === 1 || !whose.includes("specimens"),
        "Expected specimens alone, or the countries of the applicants",
      ),
    ),
);

/** Where these data are recorded first. */
export const FirstRecord = z.enum(["here", "in-country"], "Expected here or in-country");

/** The settings on which residency depends. */
interface Residency {
  readonly applicants: readonly string[];
  readonly firstRecord: "here" | "in-country";
}

/**
 * What each country asks: that the first record of its people stands inside it. AWS has a region in
 * neither, so a stack there can only hold what was recorded inside before.
 */
const DUTIES = [
  {
    country: "ru",
    duty: "152-ФЗ art. 18(5) has personal data of Russian citizens recorded in databases in Russia when they are collected",
  },
  {
    country: "kz",
    duty: "law 94-V of the Republic of Kazakhstan has databases with personal data kept in Kazakhstan",
  },
] as const;

/** Refuses a stack that would be the first record of people whose country forbids that, by its law. */
export const residencyChecks = DUTIES.map(({ country, duty }) =>
  z.refine<Residency>(
    ({ applicants, firstRecord }) => !applicants.includes(country) || firstRecord === "in-country",
    {
      path: ["firstRecord"],
      error: `Expected in-country, because ${duty} and AWS has no region there (docs/deployment.md)`,
    },
  ),
);
