import { readFileSync } from "node:fs";
import { join } from "node:path";

import { AGENCIES, MIXES, PUBLISHED_RIVAL } from "../../../cli/capacity/cost.ts";
import { costOfWork, USUAL_CASE } from "../../../cli/capacity/cost-of-case.ts";
import { quotasWith } from "../../../cli/capacity/quotas.ts";
import { USUAL } from "../../../cli/capacity/shape.ts";
import { WORK_TIMES } from "../../../cli/capacity/work-times.ts";
import { idleCost, type PricedTemplate } from "../../../cli/cost/idle-cost.ts";
import { prepareTemplate } from "../../../local/prepare.ts";
import type { Row } from "../row.ts";

const MONTHS = 12;
const MICRO = 1_000_000;

/** What a page and a year cost, by who reads, beside the best known pipeline's published figures. */
export async function costRows(): Promise<Row[]> {
  const folder = await prepareTemplate(".opora", (line) => process.stderr.write(`${line}\n`));
  const text = readFileSync(join(folder, "Opora.template.json"), "utf8");
  const idle = idleCost(JSON.parse(text) as PricedTemplate);
  const idleMonth = idle.reduce((sum, { microUsd }) => sum + microUsd, 0) / MICRO;
  const base = { section: "cost", isMoreBetter: false } as const;
  const rows: Row[] = [{ ...base, what: "idle, a month", unit: "$", ours: idleMonth }];
  for (const readers of MIXES) {
    const shape = { ...USUAL, readers, quotas: quotasWith({}), work: WORK_TIMES };
    const { page: total, longDocument, case: whole, decision } = costOfWork(shape);
    const row = (what: string, ours: number): Row => ({
      ...{ ...base, what: `${what}, read by ${readers}`, unit: "$", ours },
    });
    rows.push(
      {
        ...row("a page", total),
        rival: { name: "published, a page", value: PUBLISHED_RIVAL.page },
      },
      {
        ...row("a document of four pages", longDocument),
        rival: { name: "published, the cheapest document", value: PUBLISHED_RIVAL.document.least },
      },
      row(`a case of ${USUAL_CASE.papers} papers, reviewed and confirmed`, whole),
      row("a decision anew, nothing read again", decision),
    );
    for (const documents of AGENCIES) {
      rows.push({
        ...{ ...base, what: `a year of ${documents} documents, read by ${readers}`, unit: "$" },
        ours: total * documents + idleMonth * MONTHS,
        rival: { name: "published, a page each", value: PUBLISHED_RIVAL.page * documents },
      });
    }
  }
  return rows;
}
