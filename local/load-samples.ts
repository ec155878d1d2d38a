import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

import { Case } from "../shared/contracts/case.ts";
import type { CaseClient, Paper } from "./case-client.ts";

/** A sample family: its application and its papers. */
export interface Sample {
  /** The folder's name. */
  readonly name: string;
  readonly application: Case;
  readonly papers: readonly Paper[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".pdf": "application/pdf",
};

/**
 * The sample families of a folder, each `NAME/case.json` with its scans beside it.
 *
 * @throws {Error} When a sample names a scan that is not there.
 */
export function readSamples(folder: string): Sample[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, "case.json")))
    .map((name) => readSample(join(folder, name), name));
}

function readSample(folder: string, name: string): Sample {
  const written = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as unknown;
  const application = Case.parse(written);
  const papers = (application.documents ?? []).map(({ file, memberId }) => ({
    memberId,
    fileName: basename(file),
    contentType: TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    bytes: readFileSync(join(folder, file)),
  }));
  return { name, application, papers };
}

/** Opens a sample's case and uploads its papers, as a caseworker's page would. */
export async function submitSample(
  client: CaseClient,
  { application, papers }: Sample,
): Promise<string> {
  const { documents: _documents, ...rest } = application;
  const caseId = await client.open(rest);
  for (const paper of papers) await client.upload(caseId, paper);
  return caseId;
}

/**
 * Submits every sample whose case does not stand yet, so that a second start adds nothing.
 *
 * @returns The names of the samples that were new.
 */
export async function loadSamples(
  client: CaseClient,
  samples: readonly Sample[],
): Promise<string[]> {
  const fresh: string[] = [];
  for (const sample of samples) {
    if (await client.stands(sample.application.id)) continue;
    await submitSample(client, sample);
    fresh.push(sample.name);
  }
  return fresh;
}
