/** Changes to figures of law, and families that show what they do, in Russian: the pattern of the other languages. */
export const figures = {
  named: "{name}: {place}, с {date}",
  countries: {
    RU: "Россия",
    KZ: "Казахстан",
  },
  golden: "Придуманные семьи у черты",
  goldenLead:
    "Семьи на копейку ниже черты, на черте и выше: старой и новой. Всего {cases}, итог меняется у {flips}.",
  family: "Семья",
  familyOf: "человек: {people}; {region}, заявление {date}",
  perCapita: "Доход на человека",
  before: "Было",
  after: "Станет",
} as const;
