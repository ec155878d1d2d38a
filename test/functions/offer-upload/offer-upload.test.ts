import { describe, expect, it } from "vitest";

import { offerUpload, type Ports } from "../../../functions/offer-upload/offer-upload.ts";
import { UploadRequest } from "../../../shared/contracts/api.ts";
import type { StoredDocument } from "../../../shared/contracts/document.ts";

const request: UploadRequest = {
  ...{ memberId: "m1", fileName: "справка.jpg", contentType: "image/jpeg", bytes: 1000 },
};
const asker = { caseId: "c1", actor: "worker-1", roles: ["caseworker"] as const };

function world(changes: Partial<Ports> = {}) {
  const documents = new Map<string, StoredDocument>();
  let ids = 0;
  const ports: Ports = {
    membersOf: async () => ["m1", "m2"],
    findDocument: async (_caseId, documentId) => documents.get(documentId),
    write: async (document) => {
      if (documents.has(document.documentId)) return false;
      documents.set(document.documentId, { ...document, version: 1 });
      return true;
    },
    formFor: async ({ documentId, mostBytes, contentType }) => ({
      url: "https://scans.example.org",
      fields: { key: documentId, type: contentType, most: String(mostBytes) },
    }),
    newId: (_caseId, retryKey) => {
      ids += 1;
      return retryKey ?? `d${ids}`;
    },
    now: () => new Date("2026-01-01T00:00:00Z"),
    ...changes,
  };
  return { documents, offer: offerUpload(ports) };
}

describe("offerUpload", () => {
  it("announces the document with its member before it gives out the form", async () => {
    const { documents, offer } = world();

    expect(await offer(request, asker)).toEqual({
      ticket: {
        documentId: "d1",
        upload: {
          url: "https://scans.example.org",
          fields: { key: "d1", type: "image/jpeg", most: "1000" },
        },
      },
    });
    expect(documents.get("d1")).toMatchObject({
      status: "offered",
      memberId: "m1",
      fileName: "справка.jpg",
    });
  });

  it("offers one document to a page that asks again after a lost answer", async () => {
    const { documents, offer } = world();

    const first = await offer(request, { ...asker, retryKey: "k1" });

    expect(await offer(request, { ...asker, retryKey: "k1" })).toEqual(first);
    expect(documents.size).toBe(1);
  });

  it("refuses a key that was used for another paper", async () => {
    const { offer } = world();
    await offer(request, { ...asker, retryKey: "k1" });

    const other = await offer({ ...request, fileName: "b.jpg" }, { ...asker, retryKey: "k1" });

    expect(other).toEqual({ refused: "already-used" });
  });

  it("refuses a case that is not there", async () => {
    const { offer } = world({ membersOf: async () => undefined });

    expect(await offer(request, asker)).toEqual({ refused: "no-such-case" });
  });

  it("refuses a person who is no member", async () => {
    const { offer } = world();

    expect(await offer({ ...request, memberId: "m9" }, asker)).toEqual({
      refused: "no-such-member",
    });
  });
});

describe("UploadRequest", () => {
  it.each([
    { contentType: "image/svg+xml" },
    { contentType: "text/html" },
    { bytes: 0 },
    { bytes: 50 * 1024 * 1024 + 1 },
    { bytes: 1.5 },
    { memberId: "" },
    { fileName: "" },
    { fileName: "a".repeat(201) },
    { acl: "public-read" },
  ])("refuses %j", (change) => {
    expect(UploadRequest.safeParse({ ...request, ...change }).success).toBe(false);
  });
});
