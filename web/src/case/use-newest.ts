import { useState } from "react";

import type { CaseView } from "../../../shared/contracts/api.ts";

/** The newest of what was asked for and what an action answered. */
export function useNewest(asked: CaseView) {
  const [acted, setActed] = useState<CaseView>();
  const versionOf = (view: CaseView | undefined) => view?.version ?? -1;
  const view = acted !== undefined && versionOf(acted) >= versionOf(asked) ? acted : asked;
  return { view, show: setActed };
}
