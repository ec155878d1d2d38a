/** Words that begin a line of totals, in the languages of the papers. */
export const TOTAL_WORDS: readonly string[] = [
  "барлығы / итого",
  "жиыны / итого",
  "итого",
  "всего",
  "барлығы",
  "жиыны",
  "total",
];

/** Heads of columns that hold no amounts. */
export const OTHER_HEADS: readonly string[] = [
  "месяц",
  "месяц, год",
  "айы",
  "период",
  "кезең",
  "month",
  "дата",
  "дата выплаты",
  "дата перечисления",
  "дата платежа",
  "примечание",
  "вид выплаты",
  "вид пособия",
  "вид стипендии",
  "вид взноса",
  "№ п/п",
  "срок, на который установлена выплата",
  "наименование плательщика",
];
