const UNITS = ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"];
const TEENS = [
  "десять",
  "одиннадцать",
  "двенадцать",
  "тринадцать",
  "четырнадцать",
  "пятнадцать",
  "шестнадцать",
  "семнадцать",
  "восемнадцать",
  "девятнадцать",
];
const TENS = [
  "",
  "",
  "двадцать",
  "тридцать",
  "сорок",
  "пятьдесят",
  "шестьдесят",
  "семьдесят",
  "восемьдесят",
  "девяносто",
];
const HUNDREDS = [
  "",
  "сто",
  "двести",
  "триста",
  "четыреста",
  "пятьсот",
  "шестьсот",
  "семьсот",
  "восемьсот",
  "девятьсот",
];

/** A whole number below a million in Russian words, as papers put it in brackets. */
export function inWords(whole: number): string {
  if (whole === 0) return "ноль";
  const thousands = Math.floor(whole / 1_000);
  const parts = [
    ...(thousands > 0 ? [...below1000(thousands, true), thousandWord(thousands)] : []),
    ...below1000(whole % 1_000, false),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function below1000(number: number, feminine: boolean): string[] {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  const head = HUNDREDS[hundreds] ?? "";
  if (rest >= 10 && rest < 20) return [head, TEENS[rest - 10] ?? ""];
  const unit = rest % 10;
  const last = feminine && unit < 3 ? (["", "одна", "две"][unit] ?? "") : (UNITS[unit] ?? "");
  return [head, TENS[Math.floor(rest / 10)] ?? "", last];
}

function thousandWord(thousands: number): string {
  const [rest, last] = [thousands % 100, thousands % 10];
  if (rest >= 11 && rest <= 14) return "тысяч";
  if (last === 1) return "тысяча";
  return last >= 2 && last <= 4 ? "тысячи" : "тысяч";
}
