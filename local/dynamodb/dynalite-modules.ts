import { createRequire } from "node:module";

import type {
  DynaliteAction,
  DynaliteDatabase,
  DynaliteRules,
  DynaliteValidations,
} from "./dynalite-store.ts";

const require = createRequire(import.meta.url);

/** dynalite's `db` module: the store, keys, conditions. */
export const database = require("dynalite/db/index.js") as DynaliteDatabase;

/** dynalite's `validations` module: what DynamoDB refuses, in its own words. */
export const validations = require("dynalite/validations/index.js") as DynaliteValidations;

/** One operation of dynalite with what it accepts; `name` as in `putItem`. */
export function dynaliteOperation(name: string): readonly [DynaliteAction, DynaliteRules] {
  return [
    require(`dynalite/actions/${name}.js`) as DynaliteAction,
    require(`dynalite/validations/${name}.js`) as DynaliteRules,
  ];
}
