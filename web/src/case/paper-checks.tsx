import { Heading } from "@navikt/ds-react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { ReadingReason } from "../../../shared/reading/reading.ts";
import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { figureName } from "./figure-label.ts";
import { figuresOf, papersOf } from "./papers-of.ts";
import { select } from "./selection.ts";

const SIGNS = { pass: "✓", fail: "≠", "not-evaluated": "–" } as const;

/** The equations a paper promises, and whether they hold. */
export function PaperChecks({ paper }: { readonly paper: DocumentView }) {
  const { checks: words } = useText("proof");
  const checks = papersOf(paper.reading).flatMap((part) => part.checks);
  if (checks.length === 0) return null;
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {words.title}
      </Heading>
      <ul className="o-checks">
        {checks.map((check) => (
          <li key={`${check.code} ${check.figures.join(" ")}`} data-result={check.result}>
            <span aria-hidden="true" className="o-sign">
              {SIGNS[check.result]}
            </span>
            {wordFor(words.names, check.code)}: <strong>{words[check.result]}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why a person must look at a paper, each reason with the figures it is about. */
export function PaperReasons({ paper }: { readonly paper: DocumentView }) {
  const casework = useText("casework");
  const terms = useText("terms");
  const { reasons: words, reasonCodes } = useText("proof");
  const nameOf = (id: string) => {
    const figure = figuresOf(paper.reading).find((one) => one.id === id);
    return figure === undefined ? id : figureName(figure, casework, terms);
  };
  const found: readonly ReadingReason[] = [
    ...(paper.reading?.reasons ?? []),
    ...(paper.reading?.parts ?? []).flatMap((part) => part.reasons),
  ];
  const reasons: readonly ReadingReason[] = found.length > 0 ? found : paper.reasons;
  if (reasons.length === 0) return null;
  return (
    <section>
      <Heading level="3" size="small" spacing>
        {words.title}
      </Heading>
      <ul className="o-reasons">
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.figures?.join(" ") ?? ""}`}>
            {Object.hasOwn(reasonCodes, reason.code)
              ? wordFor(reasonCodes, reason.code)
              : reason.message}
            {reason.figures !== undefined && reason.figures.length > 0 && (
              <span className="o-reason-figures">
                {reason.figures.map((id) => (
                  <button
                    key={id}
                    type="button"
                    className="o-link"
                    onClick={() => select({ documentId: paper.documentId, figureId: id })}
                  >
                    {nameOf(id)}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
