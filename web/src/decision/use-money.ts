import { moneyText } from "../../../shared/domain/wording/money-text.ts";
import { useSpeech } from "../text/use-text.ts";

/** Writes amounts of one currency in the language of the page. */
export function useMoney(currency: string): (amount: string) => string {
  const { language } = useSpeech();
  return (amount) => moneyText(amount, currency, language);
}

/** The currency that a programme counts in: tenge in Kazakhstan, else roubles. */
export function currencyOf(programme: string): string {
  return programme.startsWith("kz.") ? "KZT" : "RUB";
}
