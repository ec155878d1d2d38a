import "../style/case.css";
import "../style/casework.css";

import { BodyShort, Heading } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import type { Supervision } from "../../../shared/contracts/supervision.ts";
import { readSupervision } from "../server/agency.ts";
import { useAsked } from "../server/use-asked.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { FailureMessage } from "../shell/failure-message.tsx";
import { LocalRoleSelect } from "../shell/local-role-select.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { Waiting } from "../shell/waiting.tsx";
import { fill, wordFor } from "../text/fill.ts";
import { numberText, percentText } from "../text/number.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { daysText } from "./days-text.ts";

type Readings = Supervision["secondReadings"]["sample"];

/** What a supervisor sees: how often two readers agree, how often a decision is wrong at most, and waiting. */
export function SupervisionPage() {
  const words = useText("agency");
  const { regions } = useText("terms");
  const [region, setRegion] = useState("RU-OMS");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const question = useCallback(
    () => readSupervision({ region, ...(from !== "" && { from }), ...(to !== "" && { to }) }),
    [region, from, to],
  );
  const { answer, error, again } = useAsked(question);
  return (
    <div className="o-page">
      <PageHeading title={words.supervision} />
      <LocalRoleSelect />
      <div className="o-filters">
        <Choice
          label={words.region}
          value={region}
          options={Object.entries(regions)}
          change={setRegion}
        />
        <DayField label={words.from} value={from} change={setFrom} />
        <DayField label={words.to} value={to} change={setTo} />
      </div>
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer === undefined ? error === undefined && <Waiting /> : <Figures of={answer} />}
    </div>
  );
}

function Figures({ of }: { readonly of: Supervision }) {
  const words = useText("agency");
  const rows = useRows(of);
  return (
    <>
      <table className="o-grid">
        <caption className="o-unseen">{words.supervision}</caption>
        <tbody>
          {rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Due cases={of.secondReadings.due} />
      <Edits edits={of.edits} />
    </>
  );
}

/** A share in percent; what is not defined yet is said in words. */
function usePercent() {
  const { unknown } = useText("agency");
  const { language } = useSpeech();
  return (value: number | null) => (value === null ? unknown : percentText(value, language));
}

function useRows({ decided, secondReadings, waiting, handling }: Supervision) {
  const words = useText("agency");
  const { language } = useSpeech();
  const percent = usePercent();
  const number = (value: number | null) =>
    value === null ? words.unknown : numberText(value, language);
  const wrong = ({ read, wrong: faults, wrongRate, wrongRateAtMost }: Readings) =>
    read === 0
      ? words.noneReadTwice
      : fill(words.wrongRate, {
          ...{ wrong: faults, read },
          ...{ rate: percent(wrongRate), most: percent(wrongRateAtMost) },
        });
  return [
    { name: words.decided, value: number(decided) },
    { name: words.secondRead, value: number(secondReadings.read) },
    { name: words.agree, value: number(secondReadings.agree) },
    { name: words.kappa, value: number(secondReadings.kappa) },
    { name: words.wrong, value: wrong(secondReadings) },
    { name: words.wrongSample, value: wrong(secondReadings.sample) },
    { name: words.wrongNearLine, value: wrong(secondReadings.nearLine) },
    { name: words.unread, value: number(secondReadings.unread) },
    { name: words.waiting, value: daysText(waiting, words, language) },
    { name: words.handling, value: daysText(handling, words, language) },
  ];
}

function Due({ cases }: { readonly cases: readonly string[] }) {
  const words = useText("agency");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.due}
      </Heading>
      <BodyShort>{cases.length === 0 ? words.noneDue : words.dueHelp}</BodyShort>
      <ul>
        {cases.map((id) => (
          <li key={id}>
            <PageLink href={pathOf({ page: "case", id })}>{id}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Edits({ edits }: { readonly edits: Supervision["edits"] }) {
  const percent = usePercent();
  const words = useText("agency");
  const { figureNames } = useText("casework");
  return (
    <section>
      <Heading level="2" size="medium" spacing>
        {words.edits}
      </Heading>
      <table className="o-grid">
        <caption className="o-unseen">{words.edits}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col">{words.read}</th>
            <th scope="col">{words.corrected}</th>
            <th scope="col">{words.rate}</th>
          </tr>
        </thead>
        <tbody>
          {edits.map(({ name, read, corrected, rate }) => (
            <tr key={name}>
              <th scope="row">{wordFor(figureNames, name)}</th>
              <td>{read}</td>
              <td>{corrected}</td>
              <td>{percent(rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
