import { describe, expect, it } from "vitest";

import { openCase, type Ports } from "../../../functions/open-case/open-case.ts";
import { Case } from "../../../shared/contracts/case.ts";
import { AGENCY_DEFAULTS } from "../../../shared/domain/review/agency-defaults.ts";
import { LAW } from "../../../shared/law/law.ts";

const application = Case.parse({
  schema: "opora.case/1",
  id: "case-1",
  programme: "ru.social-contract",
  region: "RU-OMS",
  appliedOn: "2025-07-10",
  members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01" }],
  documents: [{ file: "a.png", memberId: "m1" }],
});

function world(answer: Awaited<ReturnType<Ports["open"]>>) {
  const opened: unknown[] = [];
  const open: Ports["open"] = async (one, actor, at) => {
    opened.push({ documents: one.documents, actor, at });
    return answer;
  };
  const now = () => new Date("2026-01-01T00:00:00Z");
  return { opened, open: openCase({ open, law: LAW, agency: async () => AGENCY_DEFAULTS, now }) };
}

const worker = { subject: "worker-1", roles: ["caseworker"] as const };

describe("openCase", () => {
  it.each(["opened", "stands", "differs"] as const)("says that the case %s", async (answer) => {
    expect(await world(answer).open(application, worker)).toEqual({ kind: answer });
  });

  it("leaves out the documents, and names who opened it", async () => {
    const { open, opened } = world("opened");

    await open(application, worker);

    expect(opened).toEqual([{ documents: [], actor: "worker-1", at: "2026-01-01T00:00:00.000Z" }]);
  });

  it.each([
    { change: { region: "RU-MOW" }, field: "region" },
    { change: { programme: "ru.other" }, field: "programme" },
  ])("opens nothing that no law decides: $field", async ({ change, field }) => {
    const { open, opened } = world("opened");

    const opening = await open({ ...application, ...change }, worker);

    expect(opening).toMatchObject({ kind: "unlisted", field });
    expect(opened).toEqual([]);
  });
});
