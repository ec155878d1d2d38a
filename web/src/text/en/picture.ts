import type { picture as pattern } from "../ru/picture.ts";
import type { Wording } from "../wording.ts";

/** Drawing on a picture, in English. */
export const picture: Wording<typeof pattern> = {
  drawing: {
    box: "Frame: left {left} %, top {top} %, width {width} %, height {height} %",
    help: "Arrow keys move the frame. Shift with arrows changes its size. Alt makes the step larger. Enter is done, Escape stops.",
  },
};
