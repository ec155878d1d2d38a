import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from "../text/language.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { PageLink } from "./page-link.tsx";
import { pathOf } from "./route.ts";

/** The head of every page: the way home, the sections and the language. */
export function Masthead({ path }: { readonly path: string }) {
  const text = useText("shell");
  const { language, speak } = useSpeech();
  const sections = [
    { href: pathOf({ page: "calculator" }), name: text.calculator },
    { href: pathOf({ page: "checklist" }), name: text.checklist },
    { href: pathOf({ page: "cases" }), name: text.cases },
  ];
  return (
    <>
      <a className="o-skip" href="#content">
        {text.skip}
      </a>
      <header className="o-masthead">
        <PageLink className="o-brand" href="/">
          <img src="/opora.svg" alt="" width="28" height="28" />
          {text.product}
        </PageLink>
        <nav aria-label={text.menu}>
          {sections.map(({ href, name }) => (
            <PageLink key={href} href={href} aria-current={path === href ? "page" : undefined}>
              {name}
            </PageLink>
          ))}
        </nav>
        <label className="o-language">
          <span className="o-unseen">{text.language}</span>
          <select
            value={language}
            onChange={(event) => {
              if (isLanguage(event.target.value)) speak(event.target.value);
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
    </>
  );
}
