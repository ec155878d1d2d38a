import type { Areas } from "../text/dictionaries.ts";

/** What the components of the design system say by themselves, in the language of the page. */
export function componentWords(words: Areas["shell"]["components"]) {
  const { loading, left, much, max, ...global } = words;
  return {
    global,
    Loader: { title: loading },
    Textarea: { maxLength: max, charsLeft: left, charsTooMany: much },
  };
}
