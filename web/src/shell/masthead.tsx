import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from "../text/language.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { PageLink } from "./page-link.tsx";
import { pathOf } from "./route.ts";

/** The pages of staff; whoever is on one of them sees the others beside it. */
const STAFF_PAGES = [
  "cases",
  "visits",
  "outreach",
  "contracts",
  "reports",
  "supervision",
  "settings",
] as const;

/** The head of every page: the way home, the sections and the language. */
export function Masthead({ path }: { readonly path: string }) {
  const text = useText("shell");
  const { language, speak } = useSpeech();
  const own = (["calculator", "checklist", "apply", "mine"] as const).map((page) => ({
    href: pathOf({ page }),
    name: text[page],
  }));
  const staff = STAFF_PAGES.map((page) => ({ href: pathOf({ page }), name: text[page] }));
  const atWork = staff.some(({ href }) => path === href || path.startsWith(`${href}/`));
  const sections = atWork ? staff : [...own, { href: pathOf({ page: "cases" }), name: text.staff }];
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
