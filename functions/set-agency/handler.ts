import { randomUUID } from "node:crypto";

import { agencyItems, type StoredAgency } from "../../shared/adapters/agency-items.ts";
import { caseItems } from "../../shared/adapters/case-items.ts";
import { caseQueue } from "../../shared/adapters/case-queue.ts";
import { AgencyAction, type Impact, SheetQuery } from "../../shared/contracts/agency.ts";
import { determine } from "../../shared/domain/determination.ts";
import { type AgencyLaw, withAgency } from "../../shared/domain/law.ts";
import { foldCase } from "../../shared/domain/review/case-evidence.ts";
import { sheetOf } from "../../shared/domain/review/parameter-sheet.ts";
import { LAW } from "../../shared/law/law.ts";
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import {
  conflict,
  forbidden,
  invalidRequest,
  notFound,
  ProblemError,
} from "../../shared/runtime/problem.ts";
import { setAgency, viewOf } from "./set-agency.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });
const agency = agencyItems(settings.TABLE_NAME);
const cases = caseItems(settings.TABLE_NAME);
const queue = caseQueue(settings.TABLE_NAME);

const STATES = ["proposed", "asked", "held", "confirmed", "refused"] as const;

const set = setAgency({
  find: agency.find,
  write: (next, event, actor, at) =>
    agency.write(next as StoredAgency, { event, actor, at, details: {} }),
  impactOf,
  newId: randomUUID,
  now: () => new Date(),
});

/** `GET /settings`, `GET /parameters` and `POST /settings/actions`. */
export const handler = apiHandler(async ({ actor, route, query, body }) => {
  if (route === "GET /settings") return { status: 200, body: viewOf(await agency.find()) };
  if (route === "GET /parameters") {
    const { jurisdiction } = query(SheetQuery);
    const own = (await agency.find()).parameters?.parameters ?? [];
    const built = LAW.packs.flatMap(({ parameters }) => parameters);
    const wanted = [...own, ...built].filter(
      (one) => jurisdiction === undefined || one.jurisdiction === jurisdiction,
    );
    return { status: 200, body: { csv: sheetOf(wanted) } };
  }
  const answer = await set(body(AgencyAction), actor);
  if ("fault" in answer) throw new ProblemError(invalidRequest([answer.fault]));
  if (!("refused" in answer)) return { status: 200, body: answer };
  if (answer.refused === "no-such-draft") throw new ProblemError(notFound("draft"));
  if (answer.refused === "own-draft") {
    throw new ProblemError(forbidden("Another person publishes what one has drafted"));
  }
  throw new ProblemError(conflict("The settings have moved", "Load them again", answer.refused));
});

/** Cases decided by the figures that stand and by others, over the lists of the regions they speak of. */
async function impactOf(parameters: AgencyLaw, most: number): Promise<Impact> {
  const current = (await agency.find()).parameters;
  const laws = {
    now: current === null ? LAW : withAgency(LAW, current),
    drafted: withAgency(LAW, parameters),
  };
  const spoken = [...parameters.parameters, ...(current?.parameters ?? [])];
  const places = new Set(spoken.map(({ jurisdiction }) => jurisdiction));
  const regions = new Set(LAW.programmes.flatMap((programme) => programme.regions));
  const touched = [...regions].filter(
    (region) => places.has(region) || places.has(region.slice(0, 2)),
  );
  const lists = touched.flatMap((region) => STATES.map((state) => `${state}#${region}`));
  const slices = await Promise.all(lists.map((list) => queue.slice({ queue: list, most })));
  const listed = slices.flat();
  const flips = await Promise.all(listed.slice(0, most).map(({ caseId }) => flipOf(caseId, laws)));
  return {
    cases: Math.min(listed.length, most),
    more: listed.length > most,
    flips: flips.filter((flip) => flip !== undefined),
  };
}

async function flipOf(
  caseId: string,
  { now, drafted }: { readonly now: typeof LAW; readonly drafted: typeof LAW },
) {
  const file = await cases.file(caseId);
  if (file === undefined) return undefined;
  const folded = foldCase({ ...file, application: file.case.application });
  if ("unassigned" in folded) return undefined;
  const outcome = (under: typeof LAW) =>
    determine(folded.application, folded.evidence, under).ruled?.outcome ?? "undetermined";
  const [before, after] = [outcome(now), outcome(drafted)];
  if (before === after) return undefined;
  return { caseId, decided: file.case.status === "confirmed", before, after };
}
