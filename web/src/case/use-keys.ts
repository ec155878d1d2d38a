import { useCallback, useRef } from "react";

/** What a key does; true where it did something, so that the page does nothing else with it. */
export type KeyWork = (code: string) => boolean;

/**
 * A reference for an element inside which single keys work.
 *
 * Only while the focus is inside, and never while somebody types or holds another key, so that no
 * letter is lost in a field and no shortcut of a screen reader is taken.
 */
export function useKeys(work: KeyWork): (element: HTMLElement | null) => (() => void) | undefined {
  const newest = useRef(work);
  newest.current = work;
  return useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, code } = event;
      const typing = target instanceof HTMLElement && target.matches(TYPING);
      if (typing || altKey || ctrlKey || metaKey) return;
      if (newest.current(code)) event.preventDefault();
    };
    element.addEventListener("keydown", listen);
    return () => element.removeEventListener("keydown", listen);
  }, []);
}

const TYPING = 'input:not([type="checkbox"]), select, textarea';
