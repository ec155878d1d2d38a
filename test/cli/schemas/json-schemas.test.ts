import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { jsonSchemas } from "../../../cli/schemas/json-schemas.ts";

it.each(Object.entries(jsonSchemas()))(
  "the JSON Schema of a %s in docs/schemas is the one its shape yields",
  (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, "utf8"));

    expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);
