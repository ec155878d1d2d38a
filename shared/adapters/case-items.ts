import { GetCommand } from "@aws-sdk/lib-dynamodb";

import type { Case } from "../contracts/case.ts";
import { eventOf, StoredEvent } from "../contracts/case-event.ts";
import { StoredDocument } from "../contracts/document.ts";
import { Reading } from "../contracts/reading.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { CaseEvent } from "../domain/review/case-event.ts";
import { type AuditEvent, putVersion, writeWithAudit } from "./audited-write.ts";
import { dueMark } from "./due-items.ts";
import { withOwner } from "./owner-of.ts";
import { queryAll } from "./query-all.ts";
import { fetchText } from "./reading-bucket.ts";
import { StoredCase, StoredDecision, StoredReading } from "./stored-case.ts";
import { tableClient } from "./table-client.ts";
import { caseKey } from "./table-keys.ts";
import type { Write } from "./transaction.ts";

/** Everything that stands in a case, its audit left out. */
export interface CaseFile {
  readonly case: StoredCase;
  readonly documents: readonly StoredDocument[];
  /** By `documentId`. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** In the order they were made. */
  readonly decisions: readonly StoredDecision[];
  /** What people did, in the order they did it. */
  readonly events: readonly CaseEvent[];
}

/** What became of an application: a new case, the same one again, or another one under its id. */
export type Opening = "opened" | "stands" | "differs";

/** Cases with all that belongs to them. */
export function caseItems(tableName: string) {
  const find = async (caseId: string): Promise<StoredCase | undefined> => {
    const { Item } = await tableClient.send(
      new GetCommand({ TableName: tableName, Key: caseKey(caseId), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : StoredCase.parse(Item);
  };
  return {
    /** The case as it stands; undefined where none was opened. */
    find,

    /** Opens a case, once. The same application again, after a lost answer perhaps, does no harm. */
    async open(
      application: Case,
      event: AuditEvent,
      opening: Partial<StoredCase> = {},
    ): Promise<Opening> {
      const caseId = application.id;
      const opened = { caseId, status: "open", statusSince: event.at, decisions: 0, application };
      const mark = dueMark(caseId, event.at); // Until anybody writes to the case.
      const writes = [
        putVersion(tableName, { ...caseKey(caseId), ...opened, ...opening, ...mark }, 0),
        ...ownedBy(tableName, caseId, opening),
      ];
      if ((await writeWithAudit(tableName, caseId, event, writes)).done) return "opened";
      const standing = await find(caseId);
      const same = canonicalJson(standing?.application) === canonicalJson(application);
      return same ? "stands" : "differs";
    },

    /** The whole case, read consistently; undefined where none was opened. */
    async file(caseId: string): Promise<CaseFile | undefined> {
      const items = await itemsOf(tableName, caseId);
      const of = (kind: string) => items.filter(({ sk }) => String(sk).startsWith(kind));
      const [opened] = items.filter(({ sk }) => sk === "CASE");
      if (opened === undefined) return undefined;
      const readings = await Promise.all(of("READING#").map(readingOf));
      return {
        case: StoredCase.parse(opened),
        documents: of("DOCUMENT#").map((item) => StoredDocument.parse(item)),
        readings: new Map(readings),
        decisions: of("DECISION#").map((item) => StoredDecision.parse(item)),
        events: of("EVENT#").map((item) => eventOf(StoredEvent.parse(item))),
      };
    },
  };
}

/** The case among the cases of those whose own it is, so that they find it without a scan. */
function ownedBy(tableName: string, caseId: string, opening: Partial<StoredCase>): Write[] {
  const persons = new Set([opening.applicant, opening.openedBy].filter((one) => one !== undefined));
  return [...persons].map((subject) => ({
    Put: {
      TableName: tableName,
      Item: withOwner({ pk: `PERSON#${subject}`, sk: `CASE#${caseId}`, caseId, version: 1 }),
    },
  }));
}

type Item = Readonly<Record<string, unknown>>;

/** All items of a case but its audit, which sorts before `CASE`. */
async function itemsOf(tableName: string, caseId: string): Promise<Item[]> {
  return queryAll({
    TableName: tableName,
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
    ExpressionAttributeValues: {
      ":pk": caseKey(caseId).pk,
      ":first": "CASE",
      ":last": "READING#\uffff",
    },
    ConsistentRead: true,
  });
}

async function readingOf(item: Item): Promise<[string, Reading]> {
  const { documentId, reading, stands } = StoredReading.parse(item);
  const content: unknown =
    stands === undefined ? reading : JSON.parse((await fetchText(stands)) ?? "null");
  return [documentId, Reading.parse(content)];
}
