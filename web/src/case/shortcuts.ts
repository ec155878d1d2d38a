import { useEffect, useRef } from "react";

const KEPT_UNDER = "opora.shortcuts";

/** Every key of the case page, in the order of the help page; the words are in the dictionary. */
export const SHORTCUTS = {
  nextDoubtful: ["KeyN"],
  previousDoubtful: ["KeyP"],
  accept: ["KeyA"],
  correct: ["KeyC"],
  reject: ["KeyX"],
  draw: ["KeyB"],
  larger: ["Equal", "NumpadAdd"],
  smaller: ["Minus", "NumpadSubtract"],
  turn: ["KeyR"],
  nextPage: ["BracketRight"],
  previousPage: ["BracketLeft"],
  nextPaper: ["KeyJ"],
  previousPaper: ["KeyK"],
  decide: ["KeyD"],
  cards: ["KeyW"],
  help: ["KeyH"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of one shortcut. */
export type Shortcut = keyof typeof SHORTCUTS;

/** What stands on the key, for people. */
export const SHORTCUT_KEYS: Readonly<Record<Shortcut, string>> = {
  nextDoubtful: "N",
  previousDoubtful: "P",
  accept: "A",
  correct: "C",
  reject: "X",
  draw: "B",
  larger: "+",
  smaller: "−",
  turn: "R",
  nextPage: "]",
  previousPage: "[",
  nextPaper: "J",
  previousPaper: "K",
  decide: "D",
  cards: "W",
  help: "H",
};

/** The shortcut of a key by its place on the keyboard, so that it works in every alphabet. */
export function shortcutOf(code: string): Shortcut | undefined {
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return names.find((name) => (SHORTCUTS[name] as readonly string[]).includes(code));
}

/** Whether single keys work. They can be switched off, for people who dictate (WCAG 2.1.4). */
export function shortcutsAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT_UNDER) !== "off";
  } catch {
    return true;
  }
}

/** Switches single keys on or off, on this device. */
export function switchShortcuts(on: boolean): void {
  try {
    localStorage.setItem(KEPT_UNDER, on ? "on" : "off");
  } catch {
    // Without storage the choice lasts no longer than the page; the keys stay on.
  }
}

/** The work of each shortcut that does something now. */
export type ShortcutWork = Readonly<Partial<Record<Shortcut, () => void>>>;

/** Lets single keys work on the page while nobody types, holds another key or has switched them off. */
export function useShortcuts(work: ShortcutWork): void {
  const newest = useRef(work);
  newest.current = work;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, altKey, ctrlKey, metaKey, code, defaultPrevented } = event;
      const typing = target instanceof HTMLElement && target.matches(TYPING);
      if (typing || altKey || ctrlKey || metaKey || defaultPrevented || !shortcutsAreOn()) return;
      const name = shortcutOf(code);
      const act = name && newest.current[name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const TYPING = 'input:not([type="checkbox"], [type="radio"]), select, textarea';
