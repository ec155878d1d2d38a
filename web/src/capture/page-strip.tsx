import { Button, InlineMessage } from "@navikt/ds-react";
import { useState } from "react";

import { BoxDrawer } from "../picture/box-drawer.tsx";
import type { DrawnBox } from "../picture/drawn-box.ts";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { type CapturedPage, cropPage } from "./captured-page.ts";

const WHOLE: DrawnBox = [0.04, 0.04, 0.92, 0.92];

/** The pages of a paper before it is sent: each can be cut to size, moved and thrown away. */
export function PageStrip({
  pages,
  change,
}: {
  readonly pages: readonly CapturedPage[];
  readonly change: (pages: readonly CapturedPage[]) => void;
}) {
  const { pages: words } = useText("upload");
  return (
    <ol className="o-strip" aria-label={words.title}>
      {pages.map((page, place) => (
        <li key={page.id}>
          <StripPage
            page={page}
            number={place + 1}
            count={pages.length}
            replace={(other) => change(pages.map((one) => (one.id === page.id ? other : one)))}
            remove={() => change(pages.filter(({ id }) => id !== page.id))}
            forward={place === 0 ? undefined : () => change(swapped(pages, place))}
          />
        </li>
      ))}
    </ol>
  );
}

function swapped(pages: readonly CapturedPage[], place: number): readonly CapturedPage[] {
  const page = pages[place];
  const before = pages[place - 1];
  if (page === undefined || before === undefined) return pages;
  return [...pages.slice(0, place - 1), page, before, ...pages.slice(place + 1)];
}

function StripPage({
  page,
  number,
  count,
  replace,
  remove,
  forward,
}: {
  readonly page: CapturedPage;
  readonly number: number;
  readonly count: number;
  readonly replace: (page: CapturedPage) => void;
  readonly remove: () => void;
  readonly forward: (() => void) | undefined;
}) {
  const { pages: words } = useText("upload");
  const [box, setBox] = useState<DrawnBox>();
  const name = fill(words.page, { page: number, pages: count });
  const cut = () => {
    if (box !== undefined) cropPage(page, box).then(replace, () => undefined);
    setBox(undefined);
  };
  return (
    <>
      <div className="o-crop">
        <div className="o-crop-frame">
          {page.url !== "" && <img src={page.url} alt={name} />}
          {box !== undefined && (
            <BoxDrawer box={box} change={setBox} done={cut} cancel={() => setBox(undefined)} />
          )}
        </div>
      </div>
      <div className="o-strip-tools">
        <span>{name}</span>
        {page.url !== "" && box === undefined && (
          <Tool name={words.crop} page={name} work={() => setBox(WHOLE)} />
        )}
        {box !== undefined && <Tool name={words.cropDone} page={name} work={cut} />}
        {box !== undefined && (
          <Tool name={words.cropStop} page={name} work={() => setBox(undefined)} />
        )}
        {forward !== undefined && <Tool name={words.earlier} page={name} work={forward} />}
        <Tool name={words.remove} page={name} work={remove} />
      </div>
      {page.advice.length > 0 && <Advice advice={page.advice} />}
    </>
  );
}

function Tool({
  name,
  page,
  work,
}: {
  readonly name: string;
  readonly page: string;
  readonly work: () => void;
}) {
  return (
    <Button
      type="button"
      size="xsmall"
      variant="secondary"
      aria-label={`${name}: ${page}`}
      onClick={work}
    >
      {name}
    </Button>
  );
}

function Advice({ advice }: { readonly advice: CapturedPage["advice"] }) {
  const { advice: words } = useText("upload");
  return (
    <InlineMessage status="warning" size="small">
      <strong>{words.title}</strong>
      <ul>
        {advice.map((one) => (
          <li key={one}>{words[one]}</li>
        ))}
      </ul>
      {words.anyway}
    </InlineMessage>
  );
}
