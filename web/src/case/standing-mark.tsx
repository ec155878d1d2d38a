import { Tag, type TagProps } from "@navikt/ds-react";

import type { Figure } from "../../../shared/reading/reading.ts";
import { useText } from "../text/use-text.ts";

type Standing = Figure["standing"];

/** A sign for each standing, different in shape, so that nobody depends on its colour. */
const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  confirmed: "✓",
  repaired: "≈",
  unconfirmed: "?",
  conflicting: "≠",
  unreadable: "∅",
};

const COLOURS: Readonly<Record<Standing, NonNullable<TagProps["data-color"]>>> = {
  confirmed: "success",
  repaired: "info",
  unconfirmed: "warning",
  conflicting: "danger",
  unreadable: "danger",
};

/** How far a figure is proven: sign, word and colour say the same. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { standings } = useText("casework");
  return (
    <Tag variant="moderate" size="xsmall" data-color={COLOURS[standing]}>
      <span aria-hidden="true" className="o-sign">
        {STANDING_SIGNS[standing]}
      </span>
      {standings[standing]}
    </Tag>
  );
}
