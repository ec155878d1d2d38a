import { useSyncExternalStore } from "react";

const MOVED = "opora:moved";

function listen(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener(MOVED, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener(MOVED, changed);
  };
}

/** Goes to another page without loading the application again. */
export function goTo(path: string): void {
  history.pushState(null, "", path);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

/** The path shown now; a component that asks is drawn again when it changes. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

/** Puts another path in place of this one, as after signing in, without a step in the history. */
export function replacePath(path: string): void {
  history.replaceState(null, "", path);
  dispatchEvent(new Event(MOVED));
}
