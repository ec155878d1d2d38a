import type { Random } from "./random.ts";

/** An invented person. */
export interface Person {
  readonly surname: string;
  readonly given: string;
  readonly patronymic: string;
  readonly female: boolean;
  readonly birthDate: string;
}

const SURNAMES =
  "Иванов Кузнецов Лебедев Морозов Соколов Фёдоров Щербаков Юрьев Ёлкин Жданов".split(" ");
const MEN = "Алексей Борис Виктор Дмитрий Егор Олег Сергей Фёдор".split(" ");
const WOMEN = "Анна Вера Галина Дарья Елена Ольга Светлана Юлия".split(" ");
const FATHERS = "Андреев Викторов Иванов Олегов Петров Сергеев Фёдоров Юрьев".split(" ");

/** An invented Russian person of working age. */
export function person(random: Random): Person {
  const female = random.chance(0.6);
  const surname = random.pick(SURNAMES);
  return {
    surname: female ? `${surname}а` : surname,
    given: random.pick(female ? WOMEN : MEN),
    patronymic: random.pick(FATHERS) + (female ? "на" : "ич"),
    female,
    birthDate: birthDate(random),
  };
}

const KAZAKH_SURNAMES = "Әбенов Ғабитов Қасымов Өтепов Үсенов Ыбыраев Нұрланов Сәрсенов".split(" ");
const KAZAKH_MEN = "Әлихан Ғани Ерлан Қайрат Нұрлан Өмірбек".split(" ");
const KAZAKH_WOMEN = "Әйгерім Гүлнұр Қарлығаш Мәдина Шынар Үміт".split(" ");
const KAZAKH_FATHERS = "Ғабит Қанат Нұрлан Серік Төлеген".split(" ");

/** An invented Kazakh person of working age. */
export function kazakhPerson(random: Random): Person {
  const female = random.chance(0.6);
  const surname = random.pick(KAZAKH_SURNAMES);
  return {
    surname: female ? `${surname}а` : surname,
    given: random.pick(female ? KAZAKH_WOMEN : KAZAKH_MEN),
    patronymic: random.pick(KAZAKH_FATHERS) + (female ? "қызы" : "ұлы"),
    female,
    birthDate: birthDate(random),
  };
}

/** Surname, given name and patronymic, as papers print them. */
export function fullName({ surname, given, patronymic }: Person): string {
  return `${surname} ${given} ${patronymic}`;
}

/** Surname and initials, as under a signature. */
export function initials({ surname, given, patronymic }: Person): string {
  return `${surname} ${given.slice(0, 1)}. ${patronymic.slice(0, 1)}.`;
}

const EMPLOYERS = [
  "ООО «Ромашка»",
  "ООО «Сибирский хлеб»",
  "АО «Северный лес»",
  "МБДОУ «Детский сад № 12»",
  "КГБУЗ «Рубцовская городская больница № 3»",
  "ООО «Приморский рыбный двор»",
] as const;

const LONG_EMPLOYERS = [
  "Общество с ограниченной ответственностью «Омский завод железобетонных изделий № 7 имени первых строителей»",
  "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 24 с углублённым изучением отдельных предметов» города Рубцовска",
  "Государственное бюджетное учреждение Республики Коми «Центр по предоставлению государственных услуг в сфере социальной защиты населения города Сосногорска»",
] as const;

/** An invented employer; a long name wraps on most papers. */
export function employer(random: Random, long: boolean): string {
  return random.pick(long ? LONG_EMPLOYERS : EMPLOYERS);
}

function birthDate(random: Random): string {
  const day = String(random.whole(1, 28)).padStart(2, "0");
  const month = String(random.whole(1, 12)).padStart(2, "0");
  return `${random.whole(1968, 2003)}-${month}-${day}`;
}
