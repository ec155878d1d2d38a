import { describe, expect, it } from "vitest";

import { openChannels } from "../../../../shared/domain/reminder/quiet-hours.ts";

describe("openChannels", () => {
  const sms = { kind: "sms", on: true, quiet: "21:00-08:00" } as const;

  it.each([
    ["2026-03-02T01:59:00.000Z", "RU-OMS", false],
    ["2026-03-02T02:00:00.000Z", "RU-OMS", true],
    ["2026-03-02T14:59:00.000Z", "RU-OMS", true],
    ["2026-03-02T15:00:00.000Z", "RU-OMS", false],
    ["2026-03-02T15:00:00.000Z", "RU-KO", true],
    ["2026-03-02T23:30:00.000Z", "RU-PRI", true],
    ["2026-03-02T03:00:00.000Z", "KZ-10", true],
  ])("by the clock of the place: at %s in %s: %s", (now, region, open) => {
    expect(openChannels([sms], now, region)).toEqual(open ? ["sms"] : []);
  });

  it("takes hours of one day, and none where they are not told; what is off stays off", () => {
    const noon = "2026-03-02T06:30:00.000Z";
    const channels = [
      { kind: "sms", on: true, quiet: "12:00-13:00" },
      { kind: "e-mail", on: true },
      { kind: "letter", on: false },
    ] as const;

    expect(openChannels(channels, noon, "RU-OMS")).toEqual(["e-mail"]);
  });
});
