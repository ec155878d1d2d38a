import { citationText } from "../../../shared/domain/wording/citation.ts";
import { useSpeech } from "../text/use-text.ts";

/** The articles a value rests on, in the spelling of the page's language; an address is a link. */
export function Cites({ cites }: { readonly cites: readonly string[] }) {
  const { language } = useSpeech();
  if (cites.length === 0) return null;
  return (
    <ul className="o-cites">
      {cites.map((cite) => (
        <li key={cite}>
          {/^https?:/u.test(cite) ? <Address url={cite} /> : citationText(cite, language)}
        </li>
      ))}
    </ul>
  );
}

function Address({ url }: { readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {hostOf(url)}
    </a>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return url;
  }
}
