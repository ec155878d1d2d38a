import { goTo } from "../shell/location.ts";
import { pathOf } from "../shell/route.ts";

/** Goes on with one application of this device. */
export function openDraft(id: string): void {
  sessionStorage.setItem("opora.application", id);
  goTo(pathOf({ page: "apply" }));
}
