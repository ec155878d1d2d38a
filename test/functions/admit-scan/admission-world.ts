import type { Examined, Ports } from "../../../functions/admit-scan/admit-scan.ts";
import type { Inspection } from "../../../functions/admit-scan/plan-admission.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";

interface Content {
  readonly sha256: string;
  readonly inspection: Inspection;
}

/** A case in memory whose writes are as conditional as the table's; contents by version. */
export function admissionWorld(contents: Readonly<Record<string, Content>>) {
  const documents = new Map<string, StoredDocument>();
  const notes = new Map<string, { documentId: string; version: number }>();
  const runs = new Set<string>();
  const world = {
    sent: [] as string[],
    read: new Set<string>(),
    rejected: [] as string[],
    claims: 0,
    /** What S3 says is the newest version. */
    newest: "",
    examined: 0,
    document: (documentId: string) => documents.get(documentId),
    offer: (documentId: string, memberId: string) =>
      documents.set(documentId, {
        ...{ caseId: "c1", documentId, memberId, version: 1, status: "offered" as const },
        ...{ changedAt: "2026-01-01T00:00:00.000Z", fileName: "paper.jpg", reasons: [] },
        sources: [],
      }),
  };
  const ports: Ports = {
    examine: async ({ versionId = "newest" }): Promise<Examined> => {
      world.examined += 1;
      const content = contents[versionId];
      return content ? { ...content, versionId } : { gone: true };
    },
    correlationIdOf: (_bucket, _key, versionId) => `correlation-${versionId}`,
    isClaimed: async ({ versionId }) => runs.has(versionId),
    isNewest: async ({ versionId }) => versionId === world.newest,
    findDocument: async (_caseId, documentId) => documents.get(documentId),
    firstWith: async (_caseId, sha256) => {
      const note = notes.get(sha256);
      return { document: note && documents.get(note.documentId), version: versionOf(note) };
    },
    claim: async ({ documentId, upload, sha256, admission }) => {
      const { document, contentVersion, rejected } = admission;
      const standing = versionOf(documents.get(documentId));
      const noted = versionOf(notes.get(sha256));
      const moved = (document?.version ?? standing) !== standing;
      if (runs.has(upload.versionId) || moved) return false;
      if ((contentVersion ?? noted) !== noted) return false;
      runs.add(upload.versionId);
      world.claims += 1;
      if (document) documents.set(documentId, { ...document, version: standing + 1 });
      if (contentVersion !== undefined) notes.set(sha256, { documentId, version: noted + 1 });
      if (rejected) world.rejected.push(rejected.reasons[0]?.code ?? "");
      return true;
    },
    documentsOf: async () => [...documents.values()],
    relink: async (document, _at, contentVersion) => {
      const { documentId, sha256 = "" } = document;
      const noted = versionOf(notes.get(sha256));
      if (documents.get(documentId)?.version !== document.version) return false;
      if ((contentVersion ?? noted) !== noted) return false;
      documents.set(documentId, { ...document, version: document.version + 1 });
      if (contentVersion !== undefined) notes.set(sha256, { documentId, version: noted + 1 });
      return true;
    },
    hasRead: async (sha256, source) => world.read.has(`${sha256} ${source}`),
    order: async (source, { documentId, versionId, drawOnly }) => {
      world.sent.push(`${drawOnly ? "draw" : source} ${documentId} ${versionId}`);
    },
    drawsPages: false,
    orderFigures: async ({ documentId }) => {
      world.sent.push(`figures ${documentId}`);
    },
    orderDecision: async ({ caseId }) => {
      world.sent.push(`decision ${caseId}`);
    },
    now: () => new Date("2026-01-02T00:00:00Z"),
  };
  return Object.assign(world, { ports });
}

const versionOf = (entry: { readonly version: number } | undefined) => entry?.version ?? 0;
