import * as z from "zod/mini";

import type { CaseEvent as EventOfCase } from "../domain/review/case-event.ts";
import { Role } from "./access.ts";
import { CaseAction } from "./case-action.ts";

const Seen = z.object({
  name: z.string(),
  month: z.optional(z.string()),
  code: z.optional(z.string()),
  rate: z.optional(z.string()),
  amount: z.nullable(z.string()),
  currency: z.string(),
  basis: z.enum(["gross", "net", "unknown"]),
  page: z.int(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});

const Facts = z.object({
  ordinal: z.int(),
  at: z.string(),
  actor: z.string(),
  role: Role,
  stood: z.optional(Seen),
  decision: z.optional(z.int()),
  fourEyes: z.optional(z.array(z.enum(["refusal", "near-the-line", "sample"]))),
  first: z.optional(z.enum(["eligible", "not-eligible", "undetermined"])),
  until: z.optional(z.string()),
  sentences: z.optional(z.array(z.object({ text: z.string(), source: z.string() }))),
  dueOn: z.optional(z.nullable(z.string())),
});

/** An event of a case as the table holds it: the action as it was sent, and what it met. */
export const StoredEvent = z.object({ ...Facts.shape, deed: CaseAction });
export type StoredEvent = z.output<typeof StoredEvent>;

/** The event as the domain knows it. */
export function eventOf({ deed, ...facts }: StoredEvent): EventOfCase {
  const { actionId: _id, seen: _seen, trial: _trial, ...said } = deed;
  return { ...facts, ...said } as EventOfCase;
}
