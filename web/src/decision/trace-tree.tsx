import { BodyShort, Button, Heading } from "@navikt/ds-react";
import { useState } from "react";

import type { TraceNode } from "../../../shared/domain/trace.ts";
import { useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import type { EvidenceLink } from "./income-table.tsx";
import type { NamedMember } from "./people.ts";
import { type TraceLine, useTraceLine } from "./trace-line.ts";

const OPEN_AT_FIRST = 1;

/** What the tree needs to name people and to lead to the paper. */
interface TreeContext {
  readonly members: readonly NamedMember[];
  readonly currency: string;
  readonly evidenceLink: EvidenceLink;
}

/** The whole calculation as a tree that opens step by step, each with its article or its source. */
export function TraceTree({ trace, ...context }: TreeContext & { readonly trace: TraceNode }) {
  const { trace: words } = useText("decision");
  const [opened, setOpened] = useState({ depth: OPEN_AT_FIRST, round: 0 });
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
        <Button
          type="button"
          size="xsmall"
          variant="secondary"
          onClick={() => openTo(Number.POSITIVE_INFINITY)}
        >
          {words.open}
        </Button>
        <Button type="button" size="xsmall" variant="secondary" onClick={() => openTo(0)}>
          {words.close}
        </Button>
      </div>
      <ul className="o-trace" key={opened.round}>
        <Branch node={trace} depth={0} openTo={opened.depth} context={context} />
      </ul>
    </section>
  );
}

function Branch({
  node,
  depth,
  openTo,
  context,
}: {
  readonly node: TraceNode;
  readonly depth: number;
  readonly openTo: number;
  readonly context: TreeContext;
}) {
  const line = useTraceLine(node, context.members, context.currency);
  const inputs = node.node === "rule" ? node.inputs : [];
  const basis = <Basis node={node} line={line} evidenceLink={context.evidenceLink} />;
  if (inputs.length === 0) {
    return (
      <li>
        <div className="o-trace-leaf">
          <Head line={line} />
        </div>
        {basis}
      </li>
    );
  }
  return (
    <li>
      <details open={depth < openTo}>
        <summary>
          <Head line={line} />
        </summary>
        {basis}
        <ul>
          {inputs.map((input, place) => (
            <Branch
              // biome-ignore lint/suspicious/noArrayIndexKey: a trace never reorders
              key={place}
              node={input}
              depth={depth + 1}
              openTo={openTo}
              context={context}
            />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Head({ line }: { readonly line: TraceLine }) {
  return (
    <>
      {line.name}
      <strong className="o-trace-value">{line.value}</strong>
      {line.exact !== undefined && <span className="o-trace-exact">{line.exact}</span>}
    </>
  );
}

function Basis({
  node,
  line,
  evidenceLink,
}: {
  readonly node: TraceNode;
  readonly line: TraceLine;
  readonly evidenceLink: EvidenceLink;
}) {
  const { income } = useText("decision");
  const paper = node.node === "fact" && node.source.kind === "paper" ? node.source : undefined;
  const href = paper && evidenceLink(paper);
  return (
    <div className="o-trace-basis">
      {line.from !== undefined && (
        <p>
          {line.from}
          {href !== undefined && (
            <>
              {" · "}
              <a href={href}>{income.show}</a>
            </>
          )}
        </p>
      )}
      {node.node !== "fact" && <Cites cites={node.cites} />}
    </div>
  );
}
