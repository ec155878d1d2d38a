import { useCallback, useEffect } from "react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { keepFamily } from "../capture/known-family.ts";
import { readCase } from "../server/cases.ts";
import { useAsked } from "../server/use-asked.ts";

/**
 * A case as the service has it, asked again while something in it moves. Its family is kept on the
 * device, so that papers can be captured for it without a network.
 */
export function useCase(caseId: string, everyMs: number, moves: (view: CaseView) => boolean) {
  const question = useCallback(() => readCase(caseId), [caseId]);
  const asked = useAsked(question, everyMs, moves);
  const members = asked.answer?.case.members;
  useEffect(() => {
    // A browser that keeps nothing, as in a private window, can still show the case.
    if (members !== undefined) keepFamily(caseId, members).catch(() => undefined);
  }, [caseId, members]);
  return asked;
}
