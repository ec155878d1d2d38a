import * as z from "zod/mini";

z.config({ jitless: true });

/** What `/config.json` says: where the interface answers and how people sign in. */
export const Settings = z.object({
  api: z.string(),
  signIn: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("local"), tokenUrl: z.string() }),
    z.object({
      kind: z.literal("oidc"),
      authority: z.string(),
      clientId: z.string(),
      scope: z.optional(z.string()),
      token: z.optional(z.enum(["access", "id"])),
    }),
  ]),
});

/** What `/config.json` says, parsed. */
export type Settings = z.output<typeof Settings>;
