import { lawFigureName } from "../decision/trace-line.ts";
import { dateText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { figurePlace } from "./figure-place.ts";

/** What a change is about: a figure of law by its name, place and day; a setting by its path. */
export function ChangeName({ path }: { readonly path: string }) {
  const words = useText("figures");
  const trace = useText("trace");
  const terms = useText("terms");
  const place = figurePlace(path);
  if (place === undefined) return path;
  const { jurisdiction, parameter, validFrom } = place;
  const said = fill(words.named, {
    name: lawFigureName(parameter, trace),
    place: wordFor({ ...terms.regions, ...words.countries }, jurisdiction),
    date: dateText(validFrom, terms),
  });
  return (
    <>
      {said}
      <div className="o-detail">{path}</div>
    </>
  );
}
