/** What a page costs and what may be spent on a day. */
export interface Spending {
  /** In millionths of a dollar. */
  readonly pageMicroUsd: number;
  readonly dailyCapUsd: number;
}

/** Both as the settings of a function. */
export function spendingSettings({ pageMicroUsd, dailyCapUsd }: Spending): Record<string, string> {
  return { PAGE_PRICE_MICRO_USD: String(pageMicroUsd), DAILY_CAP_USD: String(dailyCapUsd) };
}
