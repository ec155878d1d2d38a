import { type Caller, jsonService, type Operation } from "../http/json-service.ts";
import { type Listening, listen } from "../http/listen.ts";
import { ServiceError } from "../http/service-error.ts";
import { strictInput } from "../http/strict-input.ts";
import type { Authority } from "../identity/authority.ts";
import type { Buckets } from "../s3/buckets.ts";
import type { Topics } from "../sns/topics.ts";
import type { Analysis, TextractBackEnd } from "./back-end.ts";
import { completionNotice } from "./completion-notice.ts";
import { checkDocument, type StartRequest, TextractInput } from "./inputs.ts";
import type { Job } from "./job.ts";
import { type Jobs, openJobs, type TextractLimits } from "./jobs.ts";
import { resultPage } from "./result-page.ts";
import { writeOutput } from "./write-output.ts";

/** What the Textract endpoint stands on. */
export interface TextractOptions {
  readonly backEnd: TextractBackEnd;
  readonly buckets: Buckets;
  readonly topics: Topics;
  readonly authority: Authority;
  readonly now: () => number;
  readonly limits: TextractLimits;
  readonly folder?: string | undefined;
}

/** The endpoint and its jobs. */
export interface Textract extends Listening {
  readonly idle: () => Promise<void>;
  /** Begins anew the jobs that an earlier run left unfinished. */
  readonly resume: () => void;
}

const INVALID = "InvalidParameterException";

/** Answers the Textract API with whatever reads behind it, good for the AWS SDK. */
export async function startTextract(options: TextractOptions): Promise<Textract> {
  const { backEnd, authority } = options;
  const jobs = openJobs({
    now: options.now,
    folder: options.folder,
    limits: options.limits,
    work: (job) => work(job, options),
    ended: (job, analysis) => announce(job, analysis, options),
  });
  const listening = await listen(
    jsonService({
      target: "Textract",
      contentType: "application/x-amz-json-1.1",
      namespace: "com.amazonaws.textract",
      operations: operationsOf(options, jobs),
      authority,
    }),
  );
  return {
    url: listening.url,
    idle: jobs.idle,
    resume: jobs.resume,
    close: async () => {
      await listening.close();
      await backEnd.close();
      jobs.close();
    },
  };
}

function operationsOf(options: TextractOptions, jobs: Jobs): Record<string, Operation> {
  const start = (api: Job["api"], request: StartRequest, caller: Caller) => {
    checkStart(api, request, caller, options);
    return { JobId: jobs.start(api, request) };
  };
  const page = (api: Job["api"], raw: unknown, caller: Caller) => {
    const { JobId, ...request } = strictInput(TextractInput.GetDocument, raw, INVALID);
    caller.need({ action: `textract:${api.replace("Start", "Get")}`, resource: "*" });
    const { job, analysis } = jobs.find(JobId, api);
    return resultPage(job, analysis, request);
  };
  return {
    StartDocumentAnalysis: async (raw, caller) => {
      const request = strictInput(TextractInput.StartDocumentAnalysis, raw, INVALID);
      return start("StartDocumentAnalysis", request, caller);
    },
    StartDocumentTextDetection: async (raw, caller) => {
      const request = strictInput(TextractInput.StartDocumentTextDetection, raw, INVALID);
      return start("StartDocumentTextDetection", request, caller);
    },
    GetDocumentAnalysis: async (raw, caller) => page("StartDocumentAnalysis", raw, caller),
    GetDocumentTextDetection: async (raw, caller) =>
      page("StartDocumentTextDetection", raw, caller),
    AnalyzeDocument: async (raw, caller) => {
      const { Document } = strictInput(TextractInput.AnalyzeDocument, raw, INVALID);
      caller.need({ action: "textract:AnalyzeDocument", resource: "*" });
      return readNow(Document, caller, options, "AnalyzeDocumentModelVersion");
    },
    DetectDocumentText: async (raw, caller) => {
      const { Document } = strictInput(TextractInput.DetectDocumentText, raw, INVALID);
      caller.need({ action: "textract:DetectDocumentText", resource: "*" });
      return readNow(Document, caller, options, "DetectDocumentTextModelVersion");
    },
  };
}

function checkStart(
  api: Job["api"],
  request: StartRequest,
  caller: Caller,
  options: TextractOptions,
): void {
  caller.need({ action: `textract:${api}`, resource: "*" });
  checkDocument(documentOf(request.DocumentLocation.S3Object, caller, options), false);
  const { NotificationChannel: channel, OutputConfig: output } = request;
  if (channel !== undefined) {
    caller.need({
      action: "iam:PassRole",
      resource: channel.RoleArn,
      context: { "iam:PassedToService": ["textract.amazonaws.com"] },
    });
    options.topics.subscriptions(channel.SNSTopicArn);
  }
  if (output !== undefined) {
    const prefix = output.S3Prefix ?? "textract_output";
    const resource = `${options.buckets.byName(output.S3Bucket).arn}/${prefix}/*`;
    caller.need({ action: "s3:PutObject", resource });
  }
}

type Location = StartRequest["DocumentLocation"]["S3Object"];

function documentOf(
  location: Location,
  caller: Caller | undefined,
  { buckets }: TextractOptions,
): Buffer {
  const { Bucket, Name, Version } = location;
  const bucket = buckets.names().includes(Bucket) ? buckets.byName(Bucket) : undefined;
  if (bucket !== undefined) {
    const action = Version === undefined ? "s3:GetObject" : "s3:GetObjectVersion";
    caller?.need({ action, resource: `${bucket.arn}/${Name}` });
    const version = bucket.version(Name, Version);
    if (version !== undefined && !version.isDeleteMarker) return bucket.read(version);
  }
  throw new ServiceError(
    "InvalidS3ObjectException",
    "Unable to get object metadata from S3. Check object key, region and/or access permissions.",
  );
}

async function readNow(
  document: { readonly Bytes?: string | undefined; readonly S3Object?: Location | undefined },
  caller: Caller,
  options: TextractOptions,
  versionName: string,
): Promise<object> {
  if ((document.Bytes === undefined) === (document.S3Object === undefined)) {
    throw new ServiceError(INVALID, "Request has invalid parameters: expected Bytes or S3Object");
  }
  const bytes =
    document.S3Object === undefined
      ? Buffer.from(document.Bytes ?? "", "base64")
      : documentOf(document.S3Object, caller, options);
  checkDocument(bytes, true);
  const { status, statusMessage, pages, blocks, modelVersion } =
    await options.backEnd.analyse(bytes);
  if (status === "FAILED")
    throw new ServiceError("BadDocumentException", statusMessage ?? "Failed");
  if (pages > 1) {
    throw new ServiceError(
      "UnsupportedDocumentException",
      "Request has unsupported document format: expected one page",
    );
  }
  return { DocumentMetadata: { Pages: pages }, Blocks: blocks, [versionName]: modelVersion };
}

async function work(job: Job, options: TextractOptions): Promise<Analysis> {
  try {
    const { S3Object } = job.request.DocumentLocation;
    return await options.backEnd.analyse(documentOf(S3Object, undefined, options));
  } catch (error) {
    const statusMessage = error instanceof ServiceError ? error.code : "INTERNAL_ERROR";
    return { status: "FAILED", statusMessage, pages: 0, blocks: [], modelVersion: "none" };
  }
}

function announce(job: Job, analysis: Analysis, options: TextractOptions): void {
  writeOutput(job, analysis, options.buckets);
  const channel = job.request.NotificationChannel;
  if (channel === undefined) return;
  const role = channel.RoleArn.split("/").at(-1) ?? "";
  const call = { action: "sns:Publish", resource: channel.SNSTopicArn };
  if (!options.authority.allows(role, call)) return;
  options.topics.publish(channel.SNSTopicArn, completionNotice(job, analysis, options.now()));
}
