import type { picture as pattern } from "../ru/picture.ts";
import type { Wording } from "../wording.ts";

/** Drawing on a picture, in Kazakh. */
export const picture: Wording<typeof pattern> = {
  drawing: {
    box: "Жақтау: сол жақтан {left} %, жоғарыдан {top} %, ені {width} %, биіктігі {height} %",
    help: "Көрсеткілер жақтауды жылжытады. Shift пен көрсеткілер көлемін өзгертеді. Alt қадамды үлкейтеді. Enter — дайын, Escape — болдырмау.",
  },
};
