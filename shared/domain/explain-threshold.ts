import type { Assessment } from "./assessment.ts";
import type { ExplainedRule } from "./explanation.ts";
import { figureNode, rule } from "./explanation.ts";
import { moneyOf } from "./money.ts";
import { citesOf } from "./parameter.ts";
import { ratio } from "./ratio.ts";
import type { ShareSource, Threshold } from "./threshold.ts";

/** The threshold of one member and month, down to the figures of law it is made of. */
export function explainThreshold({ threshold, facts }: Assessment): ExplainedRule {
  const { main } = threshold;
  if (!main.found) {
    const missing = main.missing.map(({ parameter, jurisdiction, on }) =>
      [parameter, jurisdiction, on].join(" "),
    );
    return rule("threshold", "take", null, facts.rules.regime.threshold.cites, [], {
      missing: missing.join(", "),
    });
  }
  return found(main.threshold);
}

function found({ source, perPerson, cites }: Threshold): ExplainedRule {
  if (source.op === "figure") {
    return rule("threshold", "take", perPerson, cites, [figureNode(source.figure)]);
  }
  if (source.op === "mean") {
    return rule("group-weighted-minimum", "mean", perPerson, cites, source.figures.map(figureNode));
  }
  if (source.op === "share") return shareNode(source);
  const { ofMinimum, ofMedian } = source;
  const median =
    ofMedian === undefined
      ? rule("median-half", "not-evaluated", "not-evaluated", [], [])
      : shareNode(ofMedian);
  return rule("poverty-line", "greater", perPerson, cites, [shareNode(ofMinimum), median]);
}

function shareNode({ share, of }: ShareSource): ExplainedRule {
  const value = ratio(moneyOf(share.value) * moneyOf(of.value), 100n);
  return rule(
    "share-of-figure",
    "product",
    value,
    [...citesOf(share), ...citesOf(of)],
    [figureNode(share), figureNode(of)],
  );
}
