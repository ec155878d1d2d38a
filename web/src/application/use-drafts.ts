import { useEffect, useState } from "react";

import { type Draft, keptDrafts, onDraftChange } from "./draft.ts";

/** The applications on this device, drawn again whenever one changes. */
export function useDrafts(): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    const look = () => {
      keptDrafts().then(setDrafts, () => setDrafts([]));
    };
    look();
    return onDraftChange(look);
  }, []);
  return drafts;
}
