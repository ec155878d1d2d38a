import { describe, expect, it } from "vitest";

import { keptFor } from "../../../web/src/worker-rules.ts";

const HERE = "https://opora.example";

describe("keptFor", () => {
  it.each([
    { method: "GET", address: `${HERE}/assets/page-1.js`, mode: "cors", kept: "file" },
    { method: "GET", address: `${HERE}/calculator`, mode: "navigate", kept: "page" },
    { method: "GET", address: `${HERE}/api/cases`, mode: "cors", kept: undefined },
    { method: "POST", address: `${HERE}/assets/page-1.js`, mode: "cors", kept: undefined },
    { method: "GET", address: `${HERE}/config.json`, mode: "cors", kept: undefined },
    {
      method: "GET",
      address: "https://scans.example/assets/1.jpg",
      mode: "no-cors",
      kept: undefined,
    },
  ])("keeps $address by $method as $kept", ({ method, address, mode, kept }) => {
    expect(keptFor(method, new URL(address), HERE, mode)).toBe(kept);
  });
});
