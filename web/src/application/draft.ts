import type { Direction } from "../../../shared/domain/application.ts";
import { type Answers, NOTHING_ANSWERED } from "../calculator/answers.ts";
import { inStore, type Sealed, seal, unseal } from "../capture/vault.ts";

/** A journey of the field team, and where it met the family. */
export interface Visit {
  readonly visitId: string;
  readonly territory: string;
}

/** How far an application on this device is. */
export type DraftState = "begun" | "ready" | "sent" | "differs";

/** An application as it is filled in on this device; the id is that of the case it becomes. */
export interface Draft {
  readonly id: string;
  readonly answers: Answers;
  /** By the id of a person; empty where nobody was named. */
  readonly names: Readonly<Record<string, string>>;
  readonly direction?: Direction | undefined;
  readonly territory: string;
  /** Consent to automatic reading; undefined until asked. */
  readonly automaticReading?: boolean | undefined;
  readonly visit?: Visit | undefined;
  readonly capturedAt: string;
  readonly state: DraftState;
}

const CHANGED = "opora:drafts";

/** A new application: nothing answered, under an id that nobody else has. */
export function newDraft(visit?: Visit): Draft {
  return {
    ...{ id: `f-${crypto.randomUUID()}`, answers: NOTHING_ANSWERED, names: {}, visit },
    ...{ territory: visit?.territory ?? "", capturedAt: new Date().toISOString(), state: "begun" },
  };
}

/** Keeps an application on this device, sealed: a lost tablet tells nobody anything. */
export async function keepDraft(draft: Draft): Promise<void> {
  const sealed = await seal(new TextEncoder().encode(JSON.stringify(draft)));
  await inStore("drafts", "readwrite", (store) => store.put({ id: draft.id, sealed }));
  dispatchEvent(new Event(CHANGED));
}

/** Every application on this device, the oldest first. */
export async function keptDrafts(): Promise<readonly Draft[]> {
  const kept = (await inStore("drafts", "readonly", (store) => store.getAll())) as {
    readonly sealed: Sealed;
  }[];
  const drafts = await Promise.all(kept.map(({ sealed }) => opened(sealed)));
  return drafts
    .filter((draft) => draft !== undefined)
    .sort((one, other) => (one.capturedAt < other.capturedAt ? -1 : 1));
}

/** One application of this device; undefined where it is not here. */
export async function keptDraft(id: string): Promise<Draft | undefined> {
  return (await keptDrafts()).find((draft) => draft.id === id);
}

/** Throws an application away, because somebody asked for it. */
export async function discardDraft(id: string): Promise<void> {
  await inStore("drafts", "readwrite", (store) => store.delete(id));
  dispatchEvent(new Event(CHANGED));
}

/** Calls back whenever an application on this device changes. */
export function onDraftChange(changed: () => void): () => void {
  addEventListener(CHANGED, changed);
  return () => removeEventListener(CHANGED, changed);
}

/** What was sealed with the key of this browser. Sealed text cannot be another's, so it is trusted. */
async function opened(sealed: Sealed): Promise<Draft | undefined> {
  try {
    return JSON.parse(new TextDecoder().decode(await unseal(sealed))) as Draft;
  } catch {
    return undefined;
  }
}
