import { Case } from "../../shared/contracts/case.ts";

/** An application without any income of its own. */
export function sampleApplication(id: string): Case {
  return Case.parse({
    ...{ schema: "opora.case/1", id, programme: "ru.social-contract", region: "RU-OMS" },
    appliedOn: "2025-07-10",
    members: [{ id: "m1", relation: "applicant", birthDate: "1990-02-01", name: "Образцова" }],
  });
}
