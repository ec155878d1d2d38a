import { afterEach, describe, expect, it } from "vitest";

import {
  CountSetting,
  ListSetting,
  readEnvironment,
  Setting,
} from "../../../shared/runtime/environment.ts";

afterEach(() => {
  delete process.env["OPORA_TEST_NAME"];
  delete process.env["OPORA_TEST_LIST"];
  delete process.env["OPORA_TEST_COUNT"];
});

describe("readEnvironment", () => {
  it("gives the settings asked for and nothing else", () => {
    process.env["OPORA_TEST_NAME"] = "table";
    process.env["OPORA_TEST_LIST"] = "a,b";
    process.env["OPORA_TEST_COUNT"] = "15";

    const settings = readEnvironment({
      OPORA_TEST_NAME: Setting,
      OPORA_TEST_LIST: ListSetting(["a", "b", "c"]),
      OPORA_TEST_COUNT: CountSetting,
    });

    expect(settings).toEqual({
      OPORA_TEST_NAME: "table",
      OPORA_TEST_LIST: ["a", "b"],
      OPORA_TEST_COUNT: 15,
    });
  });

  it("names what is missing and never repeats a value", () => {
    process.env["OPORA_TEST_LIST"] = "secret";

    const read = () =>
      readEnvironment({ OPORA_TEST_NAME: Setting, OPORA_TEST_LIST: ListSetting(["a"]) });

    expect(read).toThrow(/OPORA_TEST_NAME.*OPORA_TEST_LIST/u);
    expect(read).not.toThrow(/secret/u);
  });
});
