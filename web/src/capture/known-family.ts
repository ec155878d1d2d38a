import * as z from "zod/mini";

import { inStore, type Sealed, seal, unseal } from "./vault.ts";

const Members = z.array(
  z.object({ id: z.string(), relation: z.string(), name: z.optional(z.string()) }),
);

/** Who belongs to a case, as last seen on this device. */
export type KnownFamily = z.output<typeof Members>;

interface KeptFamily {
  readonly caseId: string;
  readonly members: Sealed;
}

/** Keeps who belongs to a case, encrypted, so that papers can be taken where there is no network. */
export async function keepFamily(caseId: string, members: KnownFamily): Promise<void> {
  const plain = members.map(({ id, relation, name }) => ({ id, relation, name }));
  const sealed = await seal(new TextEncoder().encode(JSON.stringify(plain)));
  const kept: KeptFamily = { caseId, members: sealed };
  await inStore("families", "readwrite", (store) => store.put(kept));
}

/** Who belonged to a case when it was last seen here; undefined where it never was. */
export async function knownFamily(caseId: string): Promise<KnownFamily | undefined> {
  const kept = (await inStore("families", "readonly", (store) => store.get(caseId))) as
    | KeptFamily
    | undefined;
  if (kept === undefined) return undefined;
  const plain: unknown = JSON.parse(new TextDecoder().decode(await unseal(kept.members)));
  const members = Members.safeParse(plain);
  return members.success ? members.data : undefined;
}
