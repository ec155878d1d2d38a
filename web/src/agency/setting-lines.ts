import type { AgencySettings } from "../../../shared/contracts/agency.ts";

/** The lists of the settings that people write as lines, columns apart by a bar. */
export type LineName = "territories" | "daysOff" | "workingDays" | "deadlines" | "channels";

/** One list of the settings as text, and back; what does not fit is left to the schema to refuse. */
export interface LineFormat {
  readonly name: LineName;
  readonly write: (settings: AgencySettings) => string;
  readonly read: (settings: unknown, text: string) => unknown;
}

const written = (rows: readonly (readonly (string | number | undefined)[])[]) =>
  rows
    .map((row) =>
      row
        .map((cell) => cell ?? "")
        .join(" | ")
        .replace(/(?: \| *)+$/u, ""),
    )
    .join("\n");

const cellsOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));

const given = (name: string, cell: string | undefined) =>
  cell === undefined || cell === "" ? {} : { [name]: cell };

const put = (settings: unknown, part: object) => ({ ...(settings as object), ...part });

const putDays = (settings: unknown, name: "daysOff" | "workingDays", text: string) => {
  const { calendar } = settings as AgencySettings;
  const days = cellsOf(text).map(([day, about, region]) => ({
    ...{ day, name: about },
    ...given("region", region),
  }));
  return put(settings, { calendar: { ...calendar, [name]: days } });
};

/** How each list is written: `Омск | RU-OMS` and so on, in the order of the page. */
export const LINE_FORMATS: readonly LineFormat[] = [
  {
    name: "territories",
    write: ({ territories }) => written(territories.map(({ region, name }) => [region, name])),
    read: (settings, text) =>
      put(settings, { territories: cellsOf(text).map(([region, name]) => ({ region, name })) }),
  },
  {
    name: "daysOff",
    write: ({ calendar }) =>
      written(calendar.daysOff.map(({ day, name, region }) => [day, name, region])),
    read: (settings, text) => putDays(settings, "daysOff", text),
  },
  {
    name: "workingDays",
    write: ({ calendar }) =>
      written(calendar.workingDays.map(({ day, name, region }) => [day, name, region])),
    read: (settings, text) => putDays(settings, "workingDays", text),
  },
  {
    name: "deadlines",
    write: ({ deadlines }) =>
      written(
        deadlines.map((one) => [one.clock, one.days, one.unit, one.act, one.region, one.pausedBy]),
      ),
    read: (settings, text) =>
      put(settings, {
        deadlines: cellsOf(text).map(([clock, days, unit, act, region, pausedBy]) => ({
          ...{ clock, days: Number(days), unit, act },
          ...given("region", region),
          ...given("pausedBy", pausedBy),
        })),
      }),
  },
  {
    name: "channels",
    write: ({ channels }) =>
      written(channels.map(({ kind, on, quiet }) => [kind, on ? "on" : "off", quiet])),
    read: (settings, text) =>
      put(settings, {
        channels: cellsOf(text).map(([kind, on, quiet]) => ({
          ...{ kind, on: on === "on" ? true : on === "off" ? false : on },
          ...given("quiet", quiet),
        })),
      }),
  },
];
