import type { Case } from "../../shared/contracts/case.ts";
import type { Decision } from "../../shared/contracts/decision.ts";
import { decide } from "../../shared/domain/decide.ts";
import { evidenceOf } from "../../shared/domain/evidence.ts";
import type { Sha256 } from "../../shared/domain/receipt.ts";
import { LAW } from "../../shared/law/law.ts";
import type { Reading } from "../../shared/reading/reading.ts";

/** What determining needs from the outside world. */
export interface Ports {
  /** Hexadecimal SHA-256 of a text in UTF-8. */
  readonly sha256: Sha256;
}

/** One paper that counts, with whose it is and what was found on it. */
export interface CountedDocument {
  readonly documentId: string;
  readonly memberId: string;
  readonly reading: Reading;
}

/**
 * Determines what the rules in force yield for an application and its papers. Pure: running it again
 * yields the same bytes, so whoever records the decision may compare them.
 *
 * @throws {ProgrammeNotListedError} If the programme does not exist or does not run in the region.
 */
export function determine({ sha256 }: Ports) {
  return async (application: Case, documents: readonly CountedDocument[]): Promise<Decision> => {
    const evidence = documents.map(({ documentId, memberId, reading }) =>
      evidenceOf(documentId, memberId, reading),
    );
    return decide(application, evidence, LAW, { sha256 });
  };
}
