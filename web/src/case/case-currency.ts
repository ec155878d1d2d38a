import { createContext, use } from "react";

/** The currency that the case counts in, for everything below its page. */
export const CaseCurrency = createContext("RUB");

/** The currency that the case on this page counts in. */
export function useCaseCurrency(): string {
  return use(CaseCurrency);
}
