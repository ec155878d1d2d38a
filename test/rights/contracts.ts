import { randomUUID } from "node:crypto";
import { vi } from "vitest";

import type { LocalAws } from "../../local/local-aws.ts";
import type { Owner } from "./owner.ts";
import { askApi } from "./people.ts";

const terms = {
  ...{ programme: "ru.social-contract", region: "RU-OMS", direction: "other-measures" },
  ...{ startsOn: "2025-08-01", endsOn: "2025-12-31", payments: [], expenses: [] },
  parties: [
    { id: "agency", role: "agency" },
    { id: "applicant", role: "citizen", memberId: "m1" },
  ],
  adaptation: { drawnUpOn: "2025-07-28", drawnUpBy: ["agency", "applicant"], aim: "aim" },
  obligations: [],
};

/**
 * What people do with contracts: draft one on a decision that was confirmed, act on it, look at it,
 * list what is late and ask for the report.
 *
 * @param caseId A case whose readings stand in S3, so that acting fetches them there.
 */
export async function workOnContracts(aws: LocalAws, owner: Owner, caseId: string): Promise<void> {
  const newest = await vi.waitUntil(
    async () =>
      (await owner.items())
        .filter(({ pk, sk }) => pk === `CASE#${caseId}` && String(sk).startsWith("DECISION#"))
        .toSorted((one, other) => (String(one["sk"]) < String(other["sk"]) ? 1 : -1))[0],
    { timeout: 120_000, interval: 500 },
  );
  await owner.put({ ...newest, status: "confirmed" });
  const contractId = `K-${caseId}`;
  await askApi(aws, "POST", "/contracts", { contractId, caseId, on: "2025-07-28", terms });
  const action = { action: "redraft", actionId: randomUUID(), on: "2025-07-28", seen: 0, terms };
  await askApi(aws, "POST", `/contracts/${contractId}/actions`, action);
  await askApi(aws, "GET", `/contracts/${contractId}`);
  await askApi(aws, "GET", `/contracts?caseId=${caseId}`);
  await askApi(aws, "GET", "/contracts?status=draft&late=yes");
  await fetch(`${aws.apiUrl}/reports?asOf=2026-01-01`, {
    headers: { authorization: `Bearer ${aws.token("local-supervisor", ["supervisor"])}` },
  });
}
