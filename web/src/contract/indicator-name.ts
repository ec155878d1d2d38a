import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

/** What an indicator is called; one of a direction bears its name after a slash. */
export function useIndicatorName(): (name: string) => string {
  const { indicators, which, unknown } = useText("contract");
  const { directions } = useText("checklist");
  return (name) => {
    const [part = "", direction] = name.split("/");
    if (direction === undefined) return wordFor(indicators, name);
    return `${wordFor(which, part)}: ${wordFor({ ...directions, unknown }, direction)}`;
  };
}
