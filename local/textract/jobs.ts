import { createHash } from "node:crypto";
import { join } from "node:path";

import { ServiceError } from "../http/service-error.ts";
import { openBlobs } from "../s3/blobs.ts";
import { forgetfulJournal, openJournal, readJournal } from "../store/journal.ts";
import type { Analysis } from "./back-end.ts";
import type { StartRequest } from "./inputs.ts";
import { JOB_LIFE_MS, type Job } from "./job.ts";

/** What Textract allows an account to have under way. */
export interface TextractLimits {
  /** Jobs that are not finished. */
  readonly openJobs: number;
  readonly startsPerSecond: number;
}

/** What the jobs need. */
export interface JobsOptions {
  readonly now: () => number;
  /** Jobs and results survive a restart in this folder; absent: in memory only. */
  readonly folder?: string | undefined;
  readonly limits: TextractLimits;
  /** Does the work of a job that has begun; it never rejects. */
  readonly work: (job: Job) => Promise<Analysis>;
  /** Hears of every job that has ended. */
  readonly ended: (job: Job, analysis: Analysis) => void;
}

/** All jobs of an account. */
export interface Jobs {
  /** Begins a job, or gives the id of the one that the same token began with the same request. */
  readonly start: (api: Job["api"], request: StartRequest) => string;
  /** The job and its result; the result is `undefined` while the job runs. */
  readonly find: (id: string, api: Job["api"]) => { job: Job; analysis: Analysis | undefined };
  /** Begins anew what an earlier run left unfinished: called once, when buckets and topics stand. */
  readonly resume: () => void;
  /** Resolves when no job is under way. */
  readonly idle: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the jobs with those of an earlier run. */
export function openJobs({ now, folder, limits, work, ended }: JobsOptions): Jobs {
  const file = folder === undefined ? undefined : join(folder, "jobs.jsonl");
  const blobs = openBlobs(folder === undefined ? undefined : join(folder, "results"));
  const jobs = new Map<string, Job>();
  for (const job of file === undefined ? [] : readJournal<Job>(file)) {
    if (job.startedAt + JOB_LIFE_MS > now()) jobs.set(job.id, job);
  }
  const journal =
    file === undefined ? forgetfulJournal<Job>() : openJournal(file, [...jobs.values()]);
  const running = new Set<Promise<void>>();
  const begin = (job: Job) => {
    const finished = work(job).then((analysis) => {
      const blob = blobs.keep(Buffer.from(JSON.stringify(analysis)));
      const done = { ...job, blob };
      jobs.set(job.id, done);
      journal.append(done);
      ended(done, analysis);
    });
    const tracked = finished.finally(() => running.delete(tracked));
    running.add(tracked);
  };
  const admit = rateLimiter(limits, now);
  return {
    start: (api, request) => {
      const earlier = sameToken(jobs.values(), api, request, now());
      if (earlier !== undefined) {
        if (digestOf(earlier.request) === digestOf(request)) return earlier.id;
        throw new ServiceError(
          "IdempotentParameterMismatchException",
          "A ClientRequestToken input parameter was reused with an operation, but at least one of the other input parameters is different from the previous call to the operation.",
        );
      }
      admit([...jobs.values()].filter(({ blob }) => blob === undefined).length);
      const id = createHash("sha256")
        .update(`${api} ${now()} ${jobs.size} ${digestOf(request)}`)
        .digest("hex");
      const job = { id, api, request, startedAt: now() };
      jobs.set(id, job);
      journal.append(job);
      begin(job);
      return id;
    },
    find: (id, api) => {
      const job = jobs.get(id);
      if (job === undefined || job.api !== api || job.startedAt + JOB_LIFE_MS <= now()) {
        throw new ServiceError("InvalidJobIdException", "Request has invalid Job Id");
      }
      const { blob } = job;
      const analysis =
        blob === undefined
          ? undefined
          : (JSON.parse(blobs.read(blob).toString("utf8")) as Analysis);
      return { job, analysis };
    },
    resume: () => {
      for (const job of [...jobs.values()]) if (job.blob === undefined) begin(job);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    close: () => journal.close(),
  };
}

function sameToken(
  jobs: Iterable<Job>,
  api: Job["api"],
  { ClientRequestToken: token }: StartRequest,
  now: number,
): Job | undefined {
  if (token === undefined) return undefined;
  return [...jobs].find(
    (job) =>
      job.api === api &&
      job.request.ClientRequestToken === token &&
      job.startedAt + JOB_LIFE_MS > now,
  );
}

function digestOf(request: StartRequest): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("hex");
}

function rateLimiter({ openJobs, startsPerSecond }: TextractLimits, now: () => number) {
  let starts: number[] = [];
  return (open: number) => {
    if (open >= openJobs) {
      throw new ServiceError(
        "LimitExceededException",
        "Open jobs exceed maximum concurrent job limit",
      );
    }
    starts = starts.filter((at) => at > now() - 1000);
    if (starts.length >= startsPerSecond) {
      throw new ServiceError("ProvisionedThroughputExceededException", "Provisioned rate exceeded");
    }
    starts.push(now());
  };
}
