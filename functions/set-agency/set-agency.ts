import type {
  AgencyAction,
  AgencyAnswer,
  AgencySettings,
  Draft,
  Impact,
  SettingsView,
} from "../../shared/contracts/agency.ts";
import { ParametersFile } from "../../shared/contracts/parameters.ts";
import type { AgencyLaw } from "../../shared/domain/law.ts";
import type { Parameter } from "../../shared/domain/parameter.ts";
import { parametersOf, type SheetFault } from "../../shared/domain/review/parameter-sheet.ts";
import { settingsDifference } from "../../shared/domain/review/settings-difference.ts";

/** What the agency set, with drafts that hold what they would set as JSON text. */
export interface Agency {
  readonly version: number;
  readonly settings: AgencySettings;
  readonly parameters: AgencyLaw | null;
  readonly drafts: readonly (Draft & { readonly content: string })[];
  readonly publishedBy: string[] | null;
}

/** What setting needs from the outside world. */
export interface Ports {
  readonly find: () => Promise<Agency>;
  /** False if somebody wrote since. */
  readonly write: (agency: Agency, event: string, actor: string, at: string) => Promise<boolean>;
  /** Which open and decided cases other figures would flip. */
  readonly impactOf: (parameters: AgencyLaw, most: number) => Promise<Impact>;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Why nothing was set. */
export type Refusal = "stale" | "no-such-draft" | "own-draft";

/** How many cases a draft of figures is tried on, and no more: a bounded look. */
const MOST_CASES = 60;

/** Drafts a change, publishes what another person drafted, or withdraws a draft. */
export function setAgency(ports: Ports) {
  return async (
    action: AgencyAction,
    actor: string,
  ): Promise<AgencyAnswer | { readonly refused: Refusal } | { readonly fault: SheetFault }> => {
    const agency = await ports.find();
    if (action.seen !== agency.version) return { refused: "stale" };
    const at = ports.now().toISOString();
    if (action.action === "draft-settings" || action.action === "draft-parameters") {
      const drafted = await draftOf(ports, agency, action, actor);
      if ("expected" in drafted) return { fault: drafted };
      const { content: _content, ...shown } = drafted;
      if (action.trial === true) return { view: viewOf(agency), draft: shown };
      const next = { ...agency, drafts: [...agency.drafts, drafted] };
      return stored(ports, next, { event: "draft-made", actor, at, draft: shown });
    }
    const next = afterDraft(agency, action, actor);
    if ("refused" in next) return next;
    return stored(ports, next, { event: `draft-${action.action}`, actor, at, draft: null });
  };
}

/** The agency once a draft of it is published or withdrawn; nobody publishes what they drafted. */
function afterDraft(
  agency: Agency,
  { action, draftId }: Extract<AgencyAction, { draftId: string }>,
  actor: string,
): Agency | { readonly refused: Refusal } {
  const draft = agency.drafts.find((one) => one.draftId === draftId);
  if (draft === undefined) return { refused: "no-such-draft" };
  const drafts = agency.drafts.filter((one) => one !== draft);
  if (action === "withdraw") return { ...agency, drafts };
  if (draft.by === actor) return { refused: "own-draft" };
  return { ...published(agency, draft), drafts, publishedBy: [draft.by, actor] };
}

interface Told {
  readonly event: string;
  readonly actor: string;
  readonly at: string;
  readonly draft: Draft | null;
}

async function stored(
  { write }: Ports,
  next: Agency,
  { event, actor, at, draft }: Told,
): Promise<AgencyAnswer | { readonly refused: Refusal }> {
  if (!(await write(next, event, actor, at))) return { refused: "stale" };
  return { view: viewOf({ ...next, version: next.version + 1 }), draft };
}

async function draftOf(
  { impactOf, newId, now }: Ports,
  agency: Agency,
  action: Extract<AgencyAction, { action: "draft-settings" | "draft-parameters" }>,
  by: string,
): Promise<(Draft & { readonly content: string }) | SheetFault> {
  const head = { draftId: newId(), by, at: now().toISOString(), reason: action.reason };
  if (action.action === "draft-settings") {
    const changes = [...settingsDifference(agency.settings, action.settings)];
    const content = JSON.stringify(action.settings);
    return { ...head, of: "settings", changes, impact: null, content };
  }
  const parameters = parametersOf(action.csv);
  if ("expected" in parameters) return parameters;
  const law: AgencyLaw = {
    schema: "opora.parameters/1",
    parameters,
    programmes: agency.parameters?.programmes ?? [],
    extensions: agency.parameters?.extensions ?? [],
  };
  const fault = faultIn(law);
  if (fault !== undefined) return fault;
  const changes = [...settingsDifference(byDay(agency.parameters?.parameters), byDay(parameters))];
  const impact = await impactOf(law, MOST_CASES);
  return { ...head, of: "parameters", changes, impact, content: JSON.stringify(law) };
}

/** What of figures no function could read again once they were published, in the words of the sheet. */
function faultIn(law: AgencyLaw): SheetFault | undefined {
  const checked = ParametersFile.safeParse(law);
  const [issue] = checked.error?.issues ?? [];
  if (issue === undefined) return undefined;
  const [, at, , value, column = "value"] = issue.path;
  const { jurisdiction, parameter, values } = law.parameters[Number(at)] ?? {};
  const day = values?.[Number(value)]?.validFrom;
  const place = `${jurisdiction ?? ""}/${parameter ?? ""}${day === undefined ? "" : `@${day}`}`;
  return { field: `${place}, ${String(column)}`, expected: issue.message };
}

/** Each figure under its place, name and first day, so that a difference names it. */
function byDay(parameters: readonly Parameter[] = []): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    parameters.flatMap(({ jurisdiction, parameter, values }) =>
      values.map(({ validFrom, value }) => [`${jurisdiction}/${parameter}@${validFrom}`, value]),
    ),
  );
}

function published(agency: Agency, draft: Agency["drafts"][number]): Agency {
  const content = JSON.parse(draft.content) as unknown;
  if (draft.of === "settings") return { ...agency, settings: content as AgencySettings };
  return { ...agency, parameters: content as AgencyLaw };
}

/** What pages see: drafts without their content. */
export function viewOf({ version, settings, drafts, publishedBy }: Agency): SettingsView {
  const shown = drafts.map(({ content: _content, ...draft }) => draft);
  return { version, settings, drafts: shown, publishedBy };
}
