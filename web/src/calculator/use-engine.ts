import { use } from "react";

import type { Engine } from "./engine.ts";

let loaded: Promise<Engine> | undefined;

/** The decision engine with the law as data, loaded when the first page needs it. */
export function useEngine(): Engine {
  loaded ??= import("./engine.ts").then(({ openEngine }) => openEngine());
  return use(loaded);
}
