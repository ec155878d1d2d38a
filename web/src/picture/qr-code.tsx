import "../style/application.css";

import { BodyShort } from "@navikt/ds-react";

import { qrSquares } from "../application/handover.ts";

/** A text as squares for a camera, or a sentence where it is too long for one code. */
export function QrCode({
  text,
  name,
  help,
  tooLong,
}: {
  readonly text: string;
  /** What the code is, for who cannot see it. */
  readonly name: string;
  readonly help: string;
  readonly tooLong: string;
}) {
  const rows = squaresOf(text);
  if (rows === undefined) return <BodyShort>{tooLong}</BodyShort>;
  const size = rows.length;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <figure className="o-code" aria-label={name}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <figcaption>{help}</figcaption>
    </figure>
  );
}

/** Undefined where the text is too long for one code. */
function squaresOf(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return qrSquares(text);
  } catch {
    return undefined;
  }
}
