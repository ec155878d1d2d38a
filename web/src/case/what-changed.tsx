import { useEffect, useState } from "react";

import type { CaseView } from "../../../shared/contracts/api.ts";
import { clockTime } from "../text/calendar.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** After a refusal because the case moved on: what others did to it, and who, while it was looked at. */
export function WhatChanged({ view, fault }: { readonly view: CaseView; readonly fault: unknown }) {
  const { events } = useText("history");
  const { actions } = useText("acting");
  const { timeline = [] } = view;
  const [since, setSince] = useState(timeline.length);
  useEffect(() => {
    if (fault === undefined) setSince(timeline.length);
  }, [fault, timeline.length]);
  const fresh = timeline.slice(since).filter(({ event }) => event !== "evidence-shown");
  if (fault === undefined || fresh.length === 0) return null;
  return (
    <ul className="o-timeline">
      {fresh.map(({ at, actor, event }) => (
        <li key={`${at} ${event}`}>
          <time dateTime={at}>{clockTime(at)}</time>
          <strong>{wordFor({ ...actions, ...events }, event)}</strong>
          <span>{actor}</span>
        </li>
      ))}
    </ul>
  );
}
