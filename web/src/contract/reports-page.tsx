import "../style/case.css";
import "../style/casework.css";
import "../style/report.css";

import { Button, Heading } from "@navikt/ds-react";
import { useCallback, useState } from "react";

import { csvRow } from "../../../shared/contracts/csv-text.ts";
import type { Indicator, Report } from "../../../shared/contracts/report.ts";
import { REPORT_COLUMNS, reportRows } from "../../../shared/contracts/report-rows.ts";
import { sheetCells } from "../../../shared/contracts/sheet-cells.ts";
import { isCalendarDate } from "../../../shared/domain/calendar.ts";
import { localDate } from "../calculator/typed-date.ts";
import { readReport } from "../server/contracts.ts";
import { useAsked } from "../server/use-asked.ts";
import { Choice } from "../shell/choice.tsx";
import { DayField } from "../shell/day-field.tsx";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { saveFile } from "../shell/save-file.ts";
import { Waiting } from "../shell/waiting.tsx";
import { fill, wordFor } from "../text/fill.ts";
import { numberText, percentText } from "../text/number.ts";
import { useSpeech, useText } from "../text/use-text.ts";
import { useIndicatorName } from "./indicator-name.ts";
import { SharePlot } from "./share-plot.tsx";

type ReportIndicator = ReturnType<typeof Indicator.parse>;

/** The indicators of a programme as of a day, as plot and table, out as CSV or XLSX. */
export function ReportsPage() {
  const words = useText("contract");
  const { programmes } = useText("terms");
  const [day, setDay] = useState(() => localDate(new Date()));
  const [programme, setProgramme] = useState("");
  const [fault, setFault] = useState<unknown>();
  const asOf = isCalendarDate(day) ? day : undefined;
  const question = useCallback(async () => {
    const query = asOf && { asOf, ...(programme !== "" && { programme }) };
    return query === undefined ? undefined : readReport(query);
  }, [asOf, programme]);
  const { answer, error, again } = useAsked(question);
  const download = (format: "csv" | "xlsx") => {
    if (answer === undefined) return;
    const save = (file: Blob) => saveFile(file, `opora-report-${answer.asOf}.${format}`);
    fileOf(answer, format).then(save, setFault);
  };
  return (
    <div className="o-page">
      <PageHeading title={words.report} />
      <div className="o-filters">
        <DayField label={words.asOf} value={day} change={setDay} />
        <Choice
          label={words.programme}
          value={programme}
          options={[["", words.all], ...Object.entries(programmes)]}
          change={setProgramme}
        />
      </div>
      <div className="o-toolbar">
        <Button size="small" variant="secondary" onClick={() => download("csv")}>
          CSV
        </Button>
        <Button size="small" variant="secondary" onClick={() => download("xlsx")}>
          XLSX
        </Button>
      </div>
      {fault !== undefined && <FailureMessage error={fault} />}
      {error !== undefined && <FailureMessage error={error} retry={again} />}
      {answer === undefined && error === undefined && <Waiting />}
      {answer !== undefined && <ReportView report={answer} />}
    </div>
  );
}

/** The whole report as the command line writes it; the writer of spreadsheets is loaded when asked for. */
async function fileOf(report: Report, format: "csv" | "xlsx"): Promise<Blob> {
  const rows = reportRows(report);
  if (format === "csv") {
    const lines = [REPORT_COLUMNS, ...rows.map((row) => row.map((cell) => String(cell ?? "")))];
    return new Blob(
      lines.map((line) => csvRow(line)),
      { type: "text/csv" },
    );
  }
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  return writeXlsxFile(sheetCells(REPORT_COLUMNS, rows)).toBlob();
}

function ReportView({ report }: { readonly report: Report }) {
  const words = useText("contract");
  const { directions } = useText("checklist");
  const terms = useText("terms");
  const names = { ...terms.programmes, ...terms.regions, ...directions };
  return (
    <>
      <p>{fill(words.counted, { counted: report.rows.counted, rows: report.rows.rows })}</p>
      {report.protectedBelow !== null && (
        <p>{fill(words.protectedBelow, { least: report.protectedBelow })}</p>
      )}
      <SharePlot indicators={report.indicators} />
      <Indicators name={words.report} indicators={report.indicators} />
      {report.breakdowns.map(({ by, key, indicators }) => (
        <details key={`${by} ${key}`}>
          <summary>
            {words.by[by]}: {key === null ? words.unknown : wordFor(names, key)}
          </summary>
          <Indicators name={key ?? words.unknown} indicators={indicators} />
        </details>
      ))}
    </>
  );
}

function Indicators({
  name,
  indicators,
}: {
  readonly name: string;
  readonly indicators: readonly ReportIndicator[];
}) {
  const words = useText("contract");
  const { language } = useSpeech();
  const indicatorName = useIndicatorName();
  const number = (value: number | null) =>
    value === null ? words.unknown : numberText(value, language);
  const shown = ({ kind, value, protected: hidden }: ReportIndicator) => {
    if (hidden === true) return words.hidden;
    if (value === null) return words.unknown;
    return kind === "share" || kind === "change"
      ? percentText(value, language)
      : numberText(value, language);
  };
  return (
    <section>
      <Heading level="2" size="small" className="o-unseen">
        {name}
      </Heading>
      <div className="o-scroll">
        <table className="o-grid">
          <caption className="o-unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.numerator}</th>
              <th scope="col">{words.denominator}</th>
              <th scope="col">{words.unmeasured}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((one) => (
              <tr key={one.name}>
                <th scope="row">{indicatorName(one.name)}</th>
                <td>
                  <strong>{shown(one)}</strong>
                </td>
                <td>{number(one.numerator)}</td>
                <td>{number(one.denominator)}</td>
                <td>{one.notMeasured}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
