import { Select } from "@navikt/ds-react";

import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../text/language.ts";

/** Chooses a language for a letter, which need not be the language of the page. */
export function LanguageSelect({
  label,
  language,
  change,
}: {
  readonly label: string;
  readonly language: Language;
  readonly change: (language: Language) => void;
}) {
  return (
    <Select
      size="small"
      label={label}
      value={language}
      onChange={({ target }) => change(LANGUAGES.find((one) => one === target.value) ?? language)}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANGUAGE_NAMES[one]}
        </option>
      ))}
    </Select>
  );
}
