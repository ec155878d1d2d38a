import { useCallback, useMemo, useState } from "react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import type { CaseAction } from "../../../shared/contracts/case-action.ts";
import { actOn } from "../server/cases.ts";
import type { Casework, Deed } from "./casework-context.ts";

/** The ways to act on the case that is shown; what the server answers is shown at once. */
export function useCaseworkOn(
  view: CaseView,
  show: (view: CaseView) => void,
): { readonly casework: Casework | undefined; readonly fault: unknown } {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const { version: seen, review } = view;
  const caseId = view.case.id;

  const send = useCallback(
    async (deed: Deed, trial: boolean): Promise<CaseView | undefined> => {
      setBusy(true);
      setFault(undefined);
      try {
        const common = { actionId: crypto.randomUUID(), seen: seen ?? 0 };
        const action = { ...deed, ...common, ...(trial && { trial }) } as CaseAction;
        return await actOn(caseId, action);
      } catch (error) {
        setFault(error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [caseId, seen],
  );
  const casework = useMemo(
    () =>
      review && {
        review,
        busy,
        act: async (deed: Deed) => {
          const fresh = await send(deed, false);
          if (fresh !== undefined) show(fresh);
          return fresh !== undefined;
        },
        tryOut: async (deed: Deed) => {
          const tried = await send(deed, true);
          return tried && { difference: tried.difference };
        },
      },
    [review, busy, send, show],
  );
  return { casework, fault };
}
