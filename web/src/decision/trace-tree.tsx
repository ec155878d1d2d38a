import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";

import { useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import { type TraceStep, traceStep } from "./trace-node.ts";

const OPEN_AT_FIRST = 1;

/** The whole calculation as a tree that opens step by step, each with its article. */
export function TraceTree({ trace }: { readonly trace: unknown }) {
  const { trace: words } = useText("decision");
  const [opened, setOpened] = useState<{ depth: number; round: number }>({
    depth: OPEN_AT_FIRST,
    round: 0,
  });
  const openTo = (depth: number) => setOpened({ depth, round: opened.round + 1 });
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      <BodyShort size="small" spacing>
        {words.lead}
      </BodyShort>
      <div className="o-toolbar">
        <Button size="xsmall" variant="secondary" onClick={() => openTo(Number.POSITIVE_INFINITY)}>
          {words.open}
        </Button>
        <Button size="xsmall" variant="secondary" onClick={() => openTo(0)}>
          {words.close}
        </Button>
      </div>
      <ul className="o-trace" key={opened.round}>
        <Step step={traceStep(trace)} depth={0} openTo={opened.depth} />
      </ul>
    </section>
  );
}

function Step({
  step,
  depth,
  openTo,
}: {
  readonly step: TraceStep;
  readonly depth: number;
  readonly openTo: number;
}) {
  const { trace: words } = useText("decision");
  const line = (
    <>
      <span className="o-trace-name">{step.name || words.title}</span>
      {step.value !== undefined && <span className="o-trace-value">{step.value}</span>}
    </>
  );
  const basis = (
    <>
      {step.source !== undefined && (
        <p className="o-trace-source">
          {words.source}: {step.source}
        </p>
      )}
      <Cites cites={step.cites} />
    </>
  );
  if (step.inputs.length === 0) {
    return (
      <li>
        <div className="o-trace-leaf">{line}</div>
        {basis}
      </li>
    );
  }
  return (
    <li>
      <details open={depth < openTo}>
        <summary>{line}</summary>
        {basis}
        <ul>
          {step.inputs.map((input, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trace never reorders
            <Step key={place} step={input} depth={depth + 1} openTo={openTo} />
          ))}
        </ul>
      </details>
    </li>
  );
}
