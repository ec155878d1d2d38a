/** Drawing on a picture, in Russian: the pattern of the other languages. */
export const picture = {
  drawing: {
    box: "Рамка: слева {left} %, сверху {top} %, ширина {width} %, высота {height} %",
    help: "Стрелки двигают рамку. Shift и стрелки меняют размер. С Alt шаг больше. Enter — готово, Escape — отмена.",
  },
} as const;
