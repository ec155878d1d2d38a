import { expect, it } from "vitest";

import { AgencySettings } from "../../../../shared/contracts/agency.ts";
import { LINE_FORMATS } from "../../../../web/src/agency/setting-lines.ts";
import { settingsView } from "../../specimens.ts";

it("writes every list of the settings as lines and reads the same back", () => {
  const { settings } = settingsView();
  const emptied = {
    ...settings,
    ...{ territories: [], deadlines: [], channels: [], calendar: { daysOff: [], workingDays: [] } },
  };
  const read = LINE_FORMATS.reduce<unknown>(
    (before, format) => format.read(before, format.write(settings)),
    emptied,
  );
  expect(AgencySettings.parse(read)).toEqual(settings);
});

it("leaves a line that does not fit to the schema to refuse", () => {
  const { settings } = settingsView();
  const broken = LINE_FORMATS.find(({ name }) => name === "deadlines")?.read(settings, "soon | x");
  expect(AgencySettings.safeParse(broken).success).toBe(false);
});
