import type { Assessment } from "./assessment.ts";
import { figureNode, rule } from "./explain-nodes.ts";
import type { Threshold } from "./threshold.ts";
import type { RuleNode, TraceNode } from "./trace.ts";

/** The threshold of one member and month, down to the figures of law it is made of. */
export function explainThreshold({ threshold, facts }: Assessment): RuleNode {
  const { main } = threshold;
  if (!main.found) {
    const { parameter, jurisdiction, on } = main.missing;
    return rule("threshold", "take", null, facts.regime.threshold.cites, [], {
      missing: parameter,
      jurisdiction,
      on,
    });
  }
  return found(main.threshold);
}

function found({ source, perPerson, cites }: Threshold): RuleNode {
  if (source.op === "figure") {
    return rule("threshold", "take", perPerson, cites, [figureNode(source.figure)]);
  }
  if (source.op === "mean") {
    return rule("group-weighted-minimum", "mean", perPerson, cites, source.figures.map(figureNode));
  }
  const share = rule("share-of-figure", "product", perPerson, cites, [
    figureNode(source.share),
    figureNode(source.of),
  ]);
  if (source.medianEvaluated === undefined) return share;
  return rule("poverty-line", "greater", perPerson, cites, [
    share,
    ...median(source.medianEvaluated),
  ]);
}

function median(evaluated: boolean): readonly TraceNode[] {
  return evaluated ? [] : [rule("median-half", "not-evaluated", "not-evaluated", [], [])];
}
