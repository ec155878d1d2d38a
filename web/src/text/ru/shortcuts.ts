/** The keys of the case page, in Russian: the pattern of the other languages. */
export const shortcuts = {
  title: "Клавиши",
  lead: "Всё дело можно пройти без мыши. Клавиши работают, пока вы не печатаете в поле.",
  on: "Клавиши включены",
  key: "Клавиша",
  does: "Что делает",
  keys: {
    nextDoubtful: "следующая сомнительная сумма",
    previousDoubtful: "предыдущая сомнительная сумма",
    accept: "принять сумму",
    correct: "исправить сумму",
    reject: "убрать сумму",
    draw: "нарисовать рамку и добавить сумму",
    larger: "крупнее",
    smaller: "мельче",
    turn: "повернуть страницу",
    nextPage: "следующая страница",
    previousPage: "предыдущая страница",
    nextPaper: "следующая бумага",
    previousPaper: "предыдущая бумага",
    decide: "перейти к решению",
    cards: "почему дело у вас",
    help: "эта страница",
  },
  frame:
    "Рамка: стрелки двигают, Shift и стрелки меняют размер, Alt — шаг больше, Enter — готово, Escape — отмена.",
  boxes: "На странице: Tab ведёт к рамке, стрелки — к соседней.",
} as const;
