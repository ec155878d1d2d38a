/** Letter codes of Kazakhstan in use until 2022, with the codes that replaced them. */
const LETTER_CODES: Readonly<Record<string, string>> = {
  "KZ-AKM": "KZ-11",
  "KZ-AKT": "KZ-15",
  "KZ-ALA": "KZ-75",
  "KZ-ALM": "KZ-19",
  "KZ-AST": "KZ-71",
  "KZ-ATY": "KZ-23",
  "KZ-KAR": "KZ-35",
  "KZ-KUS": "KZ-39",
  "KZ-KZY": "KZ-43",
  "KZ-MAN": "KZ-47",
  "KZ-PAV": "KZ-55",
  "KZ-SEV": "KZ-59",
  "KZ-SHY": "KZ-79",
  "KZ-VOS": "KZ-63",
  "KZ-YUZ": "KZ-61",
  "KZ-ZAP": "KZ-27",
  "KZ-ZHA": "KZ-31",
};

/** The region's code in use today; an unknown code comes back as it is. */
export function currentRegionCode(region: string): string {
  return LETTER_CODES[region] ?? region;
}

/** The federal or national jurisdiction a region belongs to. */
export function countryOf(region: string): "RU" | "KZ" {
  return region.startsWith("KZ") ? "KZ" : "RU";
}
