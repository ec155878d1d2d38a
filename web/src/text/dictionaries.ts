import type { Language } from "./language.ts";
import type { acting } from "./ru/acting.ts";
import type { agency } from "./ru/agency.ts";
import type { application } from "./ru/application.ts";
import type { calculator } from "./ru/calculator.ts";
import type { casework } from "./ru/casework.ts";
import type { checklist } from "./ru/checklist.ts";
import type { contract } from "./ru/contract.ts";
import type { coverage } from "./ru/coverage.ts";
import type { decision } from "./ru/decision.ts";
import type { deeds } from "./ru/deeds.ts";
import type { figures } from "./ru/figures.ts";
import type { history } from "./ru/history.ts";
import type { outreach } from "./ru/outreach.ts";
import type { own } from "./ru/own.ts";
import type { picture } from "./ru/picture.ts";
import type { proof } from "./ru/proof.ts";
import type { queue } from "./ru/queue.ts";
import type { review } from "./ru/review.ts";
import type { shell } from "./ru/shell.ts";
import type { shortcuts } from "./ru/shortcuts.ts";
import type { status } from "./ru/status.ts";
import type { terms } from "./ru/terms.ts";
import type { trace } from "./ru/trace.ts";
import type { upload } from "./ru/upload.ts";
import type { visits } from "./ru/visits.ts";
import type { Wording } from "./wording.ts";

/** The dictionaries by area: each is loaded with the first page that speaks it. */
export interface Areas {
  readonly shell: Wording<typeof shell>;
  readonly terms: Wording<typeof terms>;
  readonly calculator: Wording<typeof calculator>;
  readonly casework: Wording<typeof casework>;
  readonly checklist: Wording<typeof checklist>;
  readonly decision: Wording<typeof decision>;
  readonly picture: Wording<typeof picture>;
  readonly proof: Wording<typeof proof>;
  readonly review: Wording<typeof review>;
  readonly trace: Wording<typeof trace>;
  readonly upload: Wording<typeof upload>;
  readonly acting: Wording<typeof acting>;
  readonly status: Wording<typeof status>;
  readonly shortcuts: Wording<typeof shortcuts>;
  readonly queue: Wording<typeof queue>;
  readonly application: Wording<typeof application>;
  readonly own: Wording<typeof own>;
  readonly visits: Wording<typeof visits>;
  readonly agency: Wording<typeof agency>;
  readonly contract: Wording<typeof contract>;
  readonly outreach: Wording<typeof outreach>;
  readonly coverage: Wording<typeof coverage>;
  readonly history: Wording<typeof history>;
  readonly figures: Wording<typeof figures>;
  readonly deeds: Wording<typeof deeds>;
}

/** Every dictionary of every language, as a function that loads it. */
export const DICTIONARIES: {
  readonly [Area in keyof Areas]: Readonly<Record<Language, () => Promise<Areas[Area]>>>;
} = {
  shell: {
    ru: async () => (await import("./ru/shell.ts")).shell,
    kk: async () => (await import("./kk/shell.ts")).shell,
    en: async () => (await import("./en/shell.ts")).shell,
  },
  terms: {
    ru: async () => (await import("./ru/terms.ts")).terms,
    kk: async () => (await import("./kk/terms.ts")).terms,
    en: async () => (await import("./en/terms.ts")).terms,
  },
  calculator: {
    ru: async () => (await import("./ru/calculator.ts")).calculator,
    kk: async () => (await import("./kk/calculator.ts")).calculator,
    en: async () => (await import("./en/calculator.ts")).calculator,
  },
  casework: {
    ru: async () => (await import("./ru/casework.ts")).casework,
    kk: async () => (await import("./kk/casework.ts")).casework,
    en: async () => (await import("./en/casework.ts")).casework,
  },
  checklist: {
    ru: async () => (await import("./ru/checklist.ts")).checklist,
    kk: async () => (await import("./kk/checklist.ts")).checklist,
    en: async () => (await import("./en/checklist.ts")).checklist,
  },
  decision: {
    ru: async () => (await import("./ru/decision.ts")).decision,
    kk: async () => (await import("./kk/decision.ts")).decision,
    en: async () => (await import("./en/decision.ts")).decision,
  },
  picture: {
    ru: async () => (await import("./ru/picture.ts")).picture,
    kk: async () => (await import("./kk/picture.ts")).picture,
    en: async () => (await import("./en/picture.ts")).picture,
  },
  proof: {
    ru: async () => (await import("./ru/proof.ts")).proof,
    kk: async () => (await import("./kk/proof.ts")).proof,
    en: async () => (await import("./en/proof.ts")).proof,
  },
  review: {
    ru: async () => (await import("./ru/review.ts")).review,
    kk: async () => (await import("./kk/review.ts")).review,
    en: async () => (await import("./en/review.ts")).review,
  },
  trace: {
    ru: async () => (await import("./ru/trace.ts")).trace,
    kk: async () => (await import("./kk/trace.ts")).trace,
    en: async () => (await import("./en/trace.ts")).trace,
  },
  upload: {
    ru: async () => (await import("./ru/upload.ts")).upload,
    kk: async () => (await import("./kk/upload.ts")).upload,
    en: async () => (await import("./en/upload.ts")).upload,
  },
  acting: {
    ru: async () => (await import("./ru/acting.ts")).acting,
    kk: async () => (await import("./kk/acting.ts")).acting,
    en: async () => (await import("./en/acting.ts")).acting,
  },
  status: {
    ru: async () => (await import("./ru/status.ts")).status,
    kk: async () => (await import("./kk/status.ts")).status,
    en: async () => (await import("./en/status.ts")).status,
  },
  shortcuts: {
    ru: async () => (await import("./ru/shortcuts.ts")).shortcuts,
    kk: async () => (await import("./kk/shortcuts.ts")).shortcuts,
    en: async () => (await import("./en/shortcuts.ts")).shortcuts,
  },
  queue: {
    ru: async () => (await import("./ru/queue.ts")).queue,
    kk: async () => (await import("./kk/queue.ts")).queue,
    en: async () => (await import("./en/queue.ts")).queue,
  },
  application: {
    ru: async () => (await import("./ru/application.ts")).application,
    kk: async () => (await import("./kk/application.ts")).application,
    en: async () => (await import("./en/application.ts")).application,
  },
  own: {
    ru: async () => (await import("./ru/own.ts")).own,
    kk: async () => (await import("./kk/own.ts")).own,
    en: async () => (await import("./en/own.ts")).own,
  },
  visits: {
    ru: async () => (await import("./ru/visits.ts")).visits,
    kk: async () => (await import("./kk/visits.ts")).visits,
    en: async () => (await import("./en/visits.ts")).visits,
  },
  agency: {
    ru: async () => (await import("./ru/agency.ts")).agency,
    kk: async () => (await import("./kk/agency.ts")).agency,
    en: async () => (await import("./en/agency.ts")).agency,
  },
  contract: {
    ru: async () => (await import("./ru/contract.ts")).contract,
    kk: async () => (await import("./kk/contract.ts")).contract,
    en: async () => (await import("./en/contract.ts")).contract,
  },
  history: {
    ru: async () => (await import("./ru/history.ts")).history,
    kk: async () => (await import("./kk/history.ts")).history,
    en: async () => (await import("./en/history.ts")).history,
  },
  coverage: {
    ru: async () => (await import("./ru/coverage.ts")).coverage,
    kk: async () => (await import("./kk/coverage.ts")).coverage,
    en: async () => (await import("./en/coverage.ts")).coverage,
  },
  outreach: {
    ru: async () => (await import("./ru/outreach.ts")).outreach,
    kk: async () => (await import("./kk/outreach.ts")).outreach,
    en: async () => (await import("./en/outreach.ts")).outreach,
  },
  deeds: {
    ru: async () => (await import("./ru/deeds.ts")).deeds,
    kk: async () => (await import("./kk/deeds.ts")).deeds,
    en: async () => (await import("./en/deeds.ts")).deeds,
  },
  figures: {
    ru: async () => (await import("./ru/figures.ts")).figures,
    kk: async () => (await import("./kk/figures.ts")).figures,
    en: async () => (await import("./en/figures.ts")).figures,
  },
};
