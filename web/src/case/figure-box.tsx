import type { KeyboardEvent } from "react";

import type { Figure } from "../../../shared/reading/reading.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { figureLabel } from "./figure-label.ts";

/** Arrow keys go from box to box, as between the cells of a table. */
export function stepBox(event: KeyboardEvent<HTMLDivElement>): void {
  const forward = event.key === "ArrowRight" || event.key === "ArrowDown";
  if (!forward && event.key !== "ArrowLeft" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll("button")];
  const here = boxes.findIndex((box) => box.matches(":focus"));
  boxes[here + (forward ? 1 : -1)]?.focus();
}

/** The box around one figure on a page: a button that chooses it. */
export function FigureBox({
  figure,
  pressed,
  reachable,
  choose,
}: {
  readonly figure: Figure;
  readonly pressed: boolean;
  readonly reachable: boolean;
  readonly choose: () => void;
}) {
  const casework = useText("casework");
  const terms = useText("terms");
  const { language } = useSpeech();
  const [left, top, width, height] = figure.box;
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return (
    <button
      type="button"
      className={`o-box o-box-${figure.standing}`}
      aria-pressed={pressed}
      aria-label={figureLabel(figure, { casework, terms, language })}
      tabIndex={reachable ? 0 : -1}
      style={{
        left: percent(left),
        top: percent(top),
        width: percent(width),
        height: percent(height),
      }}
      onClick={choose}
      onFocus={(event) => {
        if (event.currentTarget.matches(":focus-visible")) choose();
      }}
    />
  );
}
