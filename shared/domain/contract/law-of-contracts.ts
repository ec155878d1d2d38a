import type { ContractTerms } from "./contract-terms.ts";
import { REFUSALS, type Refusal } from "./refusal.ts";

const DECREE_FROM = "2024-01-01";
const CODE_FROM = "2023-07-01";

/**
 * The act that sets amounts and terms of contracts on a day.
 *
 * Legal source: Decree 1931 of 16.11.2023 (in force from 01.01.2024); Social Code of Kazakhstan 224-VII
 * (from 01.07.2023), before it Law 246-II of 17.07.2001.
 */
export function actOfContracts(country: "RU" | "KZ", on: string): string {
  if (country === "KZ") return on < CODE_FROM ? "Law 246-II of 17.07.2001" : "Social Code 224-VII";
  return on < DECREE_FROM ? "federal rules before Decree 1931" : "Decree 1931";
}

/** Refusals that name, before any figure of law, the article in force where and when the contract starts. */
export function withArticles(
  refusals: readonly Refusal[],
  terms: Pick<ContractTerms, "programme" | "startsOn">,
): readonly Refusal[] {
  return refusals.map((one) => {
    const article = articleOf(one, terms);
    const others = one.cites.filter((cite) => cite !== REFUSALS[one.code][1] && cite !== article);
    return { ...one, cites: [article, ...others] };
  });
}

function articleOf({ code }: Refusal, { programme, startsOn }: Parameters<typeof withArticles>[1]) {
  const [, article] = REFUSALS[code];
  const federal = /^(?:178-FZ|Decree 1931|Decree 173|Order )/u.test(article);
  if (programme.startsWith("kz.") && federal) {
    const act = actOfContracts("KZ", startsOn);
    return startsOn < CODE_FROM ? act : `${act} art. 122`;
  }
  return article.replace("Decree 1931", actOfContracts("RU", startsOn));
}
