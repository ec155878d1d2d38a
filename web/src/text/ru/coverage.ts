/** Which months of which person the papers show, in Russian: the pattern of the other languages. */
export const coverage = {
  title: "Какие месяцы чем показаны",
  hint: "Строка на человека, столбец на месяц. Имя бумаги открывает её.",
  person: "Кто",
  notCounted: "не в семье",
  wanted: "Подойдёт любая: {papers}",
  states: {
    shown: "есть",
    doubtful: "под сомнением",
    unreadable: "не прочитано",
    declared: "только со слов",
    "nothing-shown": "дохода на бумаге нет",
    unread: "бумага не прочитана",
    missing: "бумаги нет",
    "not-needed": "не нужно",
    "on-its-way": "бумага в пути",
  },
} as const;
