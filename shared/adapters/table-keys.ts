/** The primary key of an item: which partition, which place in it. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

const DIGITS = 8;

/** The application and the status of its case. */
export const caseKey = (caseId: string): ItemKey => ({ pk: `CASE#${caseId}`, sk: "CASE" });

/** One document of a case. */
export const documentKey = (caseId: string, documentId: string): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `DOCUMENT#${documentId}`,
});

/** Which document of a case first brought a content. */
export const contentKey = (caseId: string, sha256: string): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `CONTENT#${sha256}`,
});

/** What was found on a document. */
export const readingKey = (caseId: string, documentId: string): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `READING#${documentId}`,
});

/** A decision of a case; ordinals sort as text. */
export const decisionKey = (caseId: string, ordinal: number): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `DECISION#${String(ordinal).padStart(DIGITS, "0")}`,
});

/** Something a person did to a case; ordinals sort as text. */
export const eventKey = (caseId: string, ordinal: number): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `EVENT#${String(ordinal).padStart(DIGITS, "0")}`,
});

/** The record that an action was done, under the id its sender gave it. */
export const actionKey = (caseId: string, actionId: string): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `ACTION#${actionId}`,
});

/** An entry of the audit; ordinals sort as text. */
export const auditKey = (caseId: string, ordinal: number): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `AUDIT#${String(ordinal).padStart(DIGITS, "0")}`,
});

/** The end of the audit chain of a case. */
export const auditHeadKey = (caseId: string): ItemKey => ({ pk: `CASE#${caseId}`, sk: "AUDIT" });

/** The claim of one run: one object version, without expiry. */
export const runKey = (bucket: string, key: string, versionId: string): ItemKey => ({
  pk: `RUN#${bucket}/${key}#${versionId}`,
  sk: "RUN",
});

/** The Textract job that a run started. */
export const runJobKey = (bucket: string, key: string, versionId: string): ItemKey => ({
  pk: `RUN#${bucket}/${key}#${versionId}`,
  sk: "JOB",
});

/** The document that a Textract job reads. */
export const jobKey = (jobId: string): ItemKey => ({ pk: `JOB#${jobId}`, sk: "JOB" });

/** When the ends of the audit chains were anchored last. */
export const lastAnchorKey: ItemKey = { pk: "OPERATION", sk: "ANCHOR" };

/** The partition of one lane of the starts of Textract jobs: its places for open jobs, and its turn. */
export const startsKey = (lane: number) => `STARTS#textract#${String(lane).padStart(DIGITS, "0")}`;

/** One place among the jobs of a lane that may be open at a time. */
export const slotKey = (lane: number, slot: number): ItemKey => ({
  pk: startsKey(lane),
  sk: `SLOT#${String(slot).padStart(DIGITS, "0")}`,
});

/** When the next job of a lane may be started. */
export const turnKey = (lane: number): ItemKey => ({ pk: startsKey(lane), sk: "TURN" });

/** In how many items the tally of uploads is kept: each takes some hundred changes a second. */
export const TALLY_SHARDS = 16;

/** One part of the tally of uploads, in a partition of its own: one takes only so many writes a second. */
export const tallyKey = (shard: number): ItemKey => ({
  pk: `TALLY#${String(shard).padStart(DIGITS, "0")}`,
  sk: "UPLOADS",
});

/** A contract of a case, as it stands. */
export const contractKey = (caseId: string, contractId: string): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `CONTRACT#${contractId}`,
});

/** Something that happened to a contract; ordinals sort as text. */
export const contractEventKey = (caseId: string, contractId: string, ordinal: number): ItemKey => ({
  pk: `CASE#${caseId}`,
  sk: `CONTRACT#${contractId}#EVENT#${String(ordinal).padStart(DIGITS, "0")}`,
});

/** Which case a contract belongs to. */
export const contractPlaceKey = (contractId: string): ItemKey => ({
  pk: `CONTRACT#${contractId}`,
  sk: "CONTRACT",
});

/** A note made on the road, by the device and its number there. */
export const roadNoteKey = (deviceId: string, number: number): ItemKey => ({
  pk: `ROAD#${deviceId}`,
  sk: `NOTE#${String(number).padStart(DIGITS, "0")}`,
});

/** The same note under the visit or the family it speaks of. */
export const roadPlaceKey = (
  about: "VISIT" | "FAMILY",
  id: string,
  deviceId: string,
  number: number,
): ItemKey => ({
  pk: `${about}#${id}`,
  sk: `NOTE#${deviceId}#${String(number).padStart(DIGITS, "0")}`,
});

/** How far a situation is accompanied. */
export const situationKey = (situationId: string): ItemKey => ({
  pk: `SITUATION#${situationId}`,
  sk: "SITUATION",
});

/** A route that a council agreed on. */
export const routeKey = (templateId: string): ItemKey => ({
  pk: `ROUTE#${templateId}`,
  sk: "ROUTE",
});

/** Which imports of an agency's register are whole, and which is under way. */
export const registerKey: ItemKey = { pk: "REGISTER", sk: "IMPORTS" };

/** One contract of an imported register. */
export const registerRowKey = (importId: string, contractId: string): ItemKey => ({
  pk: `REGISTER#${importId}`,
  sk: `ROW#${contractId}`,
});
