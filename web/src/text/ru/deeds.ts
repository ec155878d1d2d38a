/** Later deeds of a contract, from a visit to a return of money, in Russian: the pattern of the other languages. */
export const deeds = {
  found: "Что увидели",
  ground: "По какому основанию",
  groundOfRegion: "Основание из списка региона",
  proof: "Бумага дела, которая это подтверждает",
  until: "Новое окончание",
  returnBy: "Вернуть до",
  amount: "Сумма",
  claim: "Какой возврат",
  claimChoice: "{amount}, до {date}",
  fault: "По чьей вине",
  continues: "Семья идёт дальше по программе",
  signed: "Бумага с подписями всех сторон",
  faults: {
    citizen: "семьи",
    agency: "ведомства",
    nobody: "ничьей",
    agreement: "по согласию",
  },
  grounds: {
    "early-end": "досрочное окончание",
    misspent: "потрачено не на то",
    "false-papers": "ложные бумаги",
    "counting-error": "ошибка счёта",
  },
} as const;
