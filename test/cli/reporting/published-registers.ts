import { times, type Written } from "./register-file.ts";

const OMSK_DIRECTIONS = [
  ["job-search", 789],
  ["entrepreneurship", 567],
  ["personal-plot", 425],
  ["other-measures", 387],
] as const;

/**
 * A register as the Omsk agency published its counts on 1 August 2024. Its ended contracts: 75 in a
 * hundred with a higher income, and 41 in a hundred of all covered above the minimum.
 */
export function omsk(): readonly Written[] {
  const directions = OMSK_DIRECTIONS.flatMap(([direction, count]) =>
    times(count, () => ({ direction })),
  );
  return directions.map((contract, index) => {
    // 1 200 ended and measured: 900 rose; 889 of all 2 168 are above the minimum.
    const ended = index < 1200;
    const rose = index < 900;
    const above = index < 889;
    return {
      ...contract,
      programme: "ru.social-contract",
      region: "RU-OMS",
      territory: index % 2 === 0 ? "Омск" : "Тарский район",
      concludedOn: "2023-09-01",
      endedOn: ended ? "2024-06-01" : "",
      members: 3,
      children: index < 1301 ? 2 : 0,
      perCapitaBefore: ended ? "9000.00" : "",
      perCapitaAfter: ended ? outcome(rose, above) : "",
      minimumAfter: ended ? "13723.00" : "",
    };
  });
}

function outcome(rose: boolean, above: boolean): string {
  if (above) return "15000.00";
  return rose ? "9500.00" : "9000.00";
}

/** A register as Rubtsovsk published its counts for 29.07.2020. */
export function altai(): readonly Written[] {
  const counts = [
    ["training", 19],
    ["entrepreneurship", 4],
    ["other-measures", 38],
    ["job-search", 55],
  ] as const;
  const counted = counts.flatMap(([direction, count]) =>
    times(count, () => ({ direction, concludedOn: "2020-05-12" })),
  );
  const later = times(7, () => ({ direction: "training", concludedOn: "2020-07-30" }));
  return [...counted, ...later].map((contract) => ({
    ...contract,
    programme: "ru.social-contract",
    region: "RU-ALT",
    territory: "Рубцовск",
    members: 3,
    children: 1,
  }));
}

/**
 * A register as the pilot year in Kazakhstan was published: 4 000 families, 5 066 of 5 757 able-bodied
 * members in measures (88 %), incomes more than doubled.
 */
export function kazakhstan(): readonly Written[] {
  let ableBodied = 5757;
  let active = 5066;
  return times(4000, (index) => {
    const able = Math.min(ableBodied, index < 1757 ? 2 : 1);
    const inMeasures = Math.min(active, able);
    ableBodied -= able;
    active -= inMeasures;
    return {
      programme: "kz.orleu",
      region: ["KZ-11", "KZ-63", "KZ-31"][index % 3] ?? "KZ-11",
      territory: `${["Акмолинская", "Восточно-Казахстанская", "Жамбылская"][index % 3] ?? ""} область`,
      concludedOn: "2014-06-01",
      endedOn: "2014-12-01",
      members: 5,
      children: 3,
      ableBodied: able,
      ableBodiedInMeasures: inMeasures,
      perCapitaBefore: "6000.00",
      perCapitaAfter: "12600.00",
      minimumAfter: "11979.60",
    };
  });
}

/** The figures around the register that the Kazakh pilot was compared by. */
export const KAZAKH_BASE = {
  schema: "opora.base/1",
  period: { from: "2013-01-01", to: "2013-12-31" },
  base: {
    recipients: 100_000,
    childAllowances: 600_000,
    ableBodied: 38_000,
    ableBodiedOf: 100_000,
  },
  now: {
    recipients: 84_000,
    childAllowances: 577_800,
    ableBodied: 299_820,
    ableBodiedOf: 1_000_000,
  },
};

/** A register of the Family Social Contract: families with children in the two pilot districts. */
export function komi(): readonly Written[] {
  const pilot = times(120, (index) => ({
    programme: "ru-ko.family-social-contract",
    territory: index < 70 ? "Сосногорск" : "Корткеросский район",
    concludedOn: "2019-07-15",
    endedOn: index < 60 ? "2020-01-15" : "",
    members: 4,
    children: 2,
    ableBodied: 2,
    ableBodiedInMeasures: index < 90 ? 2 : 1,
    perCapitaBefore: "8000.00",
    perCapitaAfter: index < 45 ? "9000.00" : "",
    minimumAfter: "",
  }));
  const federal = times(30, () => ({
    programme: "ru.social-contract",
    territory: "Сыктывкар",
    concludedOn: "2020-05-01",
    members: 1,
    children: 0,
  }));
  return [...pilot, ...federal].map((contract) => ({ ...contract, region: "RU-KO" }));
}

const TERRITORIES = [
  ..."Кавалерово Терней Дальнегорск Ольга Чугуевка Лазо Анучино Яковлевка Пожарское".split(" "),
  "Красноармейский район",
];

/** Visits as Primorye published them: ten territories, more than 200 families, 100 on one trip. */
export function primoryeVisits(): string {
  const families = Array.from({ length: 214 }, (_, index) => {
    const trip = index < 104 ? 0 : 1 + (index % (TERRITORIES.length - 1));
    const opened = index % 5 === 0 ? `case-${index}` : "";
    const situation = index % 20 === 0 ? "open" : "";
    const settled = index % 40 === 0 ? "solved" : situation;
    return `V-${trip},2022-0${4 + (trip % 5)}-12,${TERRITORIES[trip] ?? ""},F-${index},yes,${opened},${settled}`;
  });
  const again = "V-99,2022-09-20,Терней,F-105,yes,,solved";
  return [
    "visitId,visitedOn,territory,familyId,advised,caseId,accompaniment",
    ...families,
    again,
    "",
  ].join("\n");
}
