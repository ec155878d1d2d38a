import { useEffect } from "react";

import { useText } from "../text/use-text.ts";

/** Names the page in the window's title, its own part first. */
export function useTitle(title: string): void {
  const { product } = useText("shell");
  useEffect(() => {
    document.title = `${title} — ${product}`;
  }, [title, product]);
}
