import "../style/drawing.css";

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from "react";

import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { boxAfterKey, boxBetween, type DrawnBox } from "./drawn-box.ts";

const STEP = 0.004;
const FAST = 0.03;

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
const round = (part: number) => Math.round(part * 100);

/**
 * Draws one box over a picture: by dragging, or by keys on the box itself.
 *
 * Arrows move, Shift with arrows resizes, Alt makes the step larger, Enter is done, Escape gives up.
 */
export function BoxDrawer({
  box,
  change,
  done,
  drawn,
  cancel,
}: {
  readonly box: DrawnBox;
  readonly change: (box: DrawnBox) => void;
  readonly done?: (() => void) | undefined;
  /** Told when a box was dragged and let go. */
  readonly drawn?: (() => void) | undefined;
  readonly cancel?: (() => void) | undefined;
}) {
  const { drawing } = useText("picture");
  const help = useId();
  const area = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLButtonElement>(null);
  const start = useRef<readonly [number, number]>(undefined);
  useEffect(() => frame.current?.focus({ preventScroll: false }), []);

  const placeOf = (event: PointerEvent): readonly [number, number] => {
    const element = area.current;
    if (element === null) return [0, 0];
    // Offsets are in the sheet's own directions, so a turned sheet needs no sums here.
    const { offsetX, offsetY } = event.nativeEvent;
    return [offsetX / element.offsetWidth, offsetY / element.offsetHeight];
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = placeOf(event);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current !== undefined) change(boxBetween(start.current, placeOf(event)));
  };
  const release = () => {
    start.current = undefined;
    frame.current?.focus({ preventScroll: true });
    // A finger has no Enter: letting go of a drawn box says that it is done.
    drawn?.();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter") done?.();
    else if (event.key === "Escape") cancel?.();
    else {
      const moved = boxAfterKey(box, event.key, event.shiftKey, event.altKey ? FAST : STEP);
      if (moved === undefined) return;
      change(moved);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const [left, top, width, height] = box;
  return (
    <div className="o-drawing">
      <div
        ref={area}
        className="o-drawing-area"
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      />
      <button
        ref={frame}
        type="button"
        className="o-drawn"
        aria-label={fill(drawing.box, {
          left: round(left),
          top: round(top),
          width: round(width),
          height: round(height),
        })}
        aria-describedby={help}
        style={{
          left: percent(left),
          top: percent(top),
          width: percent(width),
          height: percent(height),
        }}
        onKeyDown={key}
      />
      <span id={help} className="o-unseen">
        {drawing.help}
      </span>
    </div>
  );
}
