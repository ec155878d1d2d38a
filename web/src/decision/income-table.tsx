import { BodyShort, Heading, Table } from "@navikt/ds-react";
import { monthText } from "../text/calendar.ts";
import { fill, wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { Cites } from "./cites.tsx";
import type { NamedMember } from "./people.ts";
import { memberName } from "./people.ts";
import type { ShownDecision } from "./shown-decision.ts";
import { currencyOf, useMoney } from "./use-money.ts";

type Line = ShownDecision["income"][number];

/** Where a line of income was found: a link's target, undefined where no paper shows it. */
export type EvidenceLink = (evidence: NonNullable<Line["evidence"]>) => string | undefined;

/** Every income with its rule, its article and where it was read; what is not counted stands apart. */
export function IncomeTable({
  decision,
  members,
  evidenceLink,
}: {
  readonly decision: ShownDecision;
  readonly members: readonly NamedMember[];
  readonly evidenceLink: EvidenceLink;
}) {
  const { income: words } = useText("decision");
  const money = useMoney(currencyOf(decision.programme));
  const counted = decision.income.filter((line) => line.counted !== "0.00");
  const excluded = decision.income.filter((line) => line.counted === "0.00");
  const shared = { members, money, evidenceLink };
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.title}
      </Heading>
      {counted.length === 0 ? (
        <BodyShort>{words.none}</BodyShort>
      ) : (
        <Lines title={words.title} lines={counted} {...shared} />
      )}
      {decision.total !== null && (
        <p className="o-total">
          {words.total}: <strong>{money(decision.total)}</strong>
        </p>
      )}
      {excluded.length > 0 && (
        <details>
          <summary>{fill(words.notCounted, { count: excluded.length })}</summary>
          <Lines title={words.excluded} lines={excluded} {...shared} />
        </details>
      )}
    </section>
  );
}

function Lines({
  title,
  lines,
  members,
  money,
  evidenceLink,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly members: readonly NamedMember[];
  readonly money: (amount: string) => string;
  readonly evidenceLink: EvidenceLink;
}) {
  const { income: words } = useText("decision");
  const columns = [
    words.kind,
    words.month,
    words.amount,
    words.counted,
    words.rule,
    words.evidence,
  ];
  return (
    <Table size="small" className="o-stacking o-income" aria-label={title}>
      <Table.Header>
        <Table.Row>
          {columns.map((name) => (
            <Table.HeaderCell key={name} scope="col">
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {lines.map((line, place) => (
          <IncomeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two payments may be alike in everything; a decision never reorders
            key={place}
            line={line}
            members={members}
            money={money}
            href={line.evidence === null ? undefined : evidenceLink(line.evidence)}
          />
        ))}
      </Table.Body>
    </Table>
  );
}

function IncomeRow({
  line,
  members,
  money,
  href,
}: {
  readonly line: Line;
  readonly members: readonly NamedMember[];
  readonly money: (amount: string) => string;
  readonly href: string | undefined;
}) {
  const { income: words } = useText("decision");
  const terms = useText("terms");
  const { lineRules } = useText("trace");
  const kind = wordFor(terms.kinds, line.kind);
  const month = monthText(line.month, terms);
  const amount = line.amount === null ? words.unreadable : money(line.amount);
  const what = `${kind}, ${month}, ${amount}`;
  return (
    <Table.Row>
      <Table.DataCell>
        <strong>{kind}</strong>
        <br />
        {memberName(line.memberId, members, terms.relations)}
      </Table.DataCell>
      <Table.DataCell data-label={words.month}>{month}</Table.DataCell>
      <Table.DataCell data-label={words.amount} className="o-amount">
        {amount}
      </Table.DataCell>
      <Table.DataCell data-label={words.counted} className="o-amount">
        {line.counted === "0.00" || line.counted === null ? words.excluded : money(line.counted)}
      </Table.DataCell>
      <Table.DataCell data-label={words.rule}>
        {wordFor(lineRules, line.rule)}
        <Cites cites={line.cites} />
      </Table.DataCell>
      <Table.DataCell data-label={words.evidence}>
        {href === undefined ? (
          words.declared
        ) : (
          <a href={href} aria-label={fill(words.showLong, { what })}>
            {words.show}
          </a>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}
