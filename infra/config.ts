import type { Node } from "constructs";
import * as z from "zod/mini";
import { PRICES } from "../shared/contracts/prices.ts";
import {
  ClaimName,
  ClientId,
  Issuer,
  isWholeProvider,
  providerOf,
  RoleGroups,
  Scope,
  SignInOrigins,
  withoutProvider,
} from "./identity-settings.ts";
import { Applicants, FirstRecord, residencyChecks } from "./residency.ts";

/** Days for which CloudWatch can keep a log; other numbers are refused by the service. */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

const ORIGIN = /^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/;
const CERTIFICATE_ARN = /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/;
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[0-9a-f-]{36}$/;

const regionOf = (arn: string) => arn.split(":")[3];
const Days = (least: number, most: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,5}$/, "Expected a whole number of days")),
      z.transform(Number),
    ),
    z
      .number()
      .check(
        z.refine((days) => days >= least && days <= most, `Expected ${least} to ${most} days`),
      ),
  );
const Whole = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/, "Expected a whole number")), z.transform(Number)),
    z
      .number()
      .check(
        z.refine((number) => number >= least && number <= most, `Expected ${least} to ${most}`),
      ),
  );
const list = (text: string) => text.split(",").map((entry) => entry.trim());

const Sources = z.pipe(
  z.pipe(z.string(), z.transform(list)),
  z
    .array(z.enum(["textract", "local"], "Expected textract, local or both, separated by a comma"))
    .check(
      z.refine((sources) => new Set(sources).size === sources.length, "Expected each source once"),
    ),
);

const Origins = z.pipe(
  z.pipe(z.string(), z.transform(list)),
  z.array(
    z.string().check(z.regex(ORIGIN, "Expected origins such as https://support.example.org")),
  ),
);

const Switch = z.pipe(
  z.enum(["on", "off"], "Expected on or off"),
  z.transform((text) => text === "on"),
);

const Given = z.strictObject({
  /** Which sources read a scan. Textract reads abroad: see docs/deployment.md on residency. */
  sources: z.prefault(Sources, "textract,local"),
  /** Days for which CloudWatch keeps each log. */
  logRetentionDays: z.prefault(
    z.pipe(
      Days(1, 3653),
      z.number().check(
        z.refine((days) => LOG_RETENTION_DAYS.includes(days), {
          error: `Expected one of ${LOG_RETENTION_DAYS.join(", ")}`,
        }),
      ),
    ),
    "90",
  ),
  /** Jobs that Textract lets the account have open at a time, by its quota in the region. */
  textractOpenJobs: z.prefault(Whole(1, 10_000), "100"),
  /** Jobs that Textract lets the account start in a second. */
  textractStartsPerSecond: z.prefault(Whole(1, 1_000), "10"),
  /** What may be spent on paid reading on one day of UTC; above it, scans wait for the next. */
  dailyCapUsd: z.prefault(Whole(1, 100_000), "50"),
  /** What Textract asks for a page of tables in this region, in millionths of a US dollar. */
  pagePriceMicroUsd: z.prefault(Whole(1, 1_000_000), String(PRICES.textractTablesPage.microUsd)),
  /** Who hears every alarm; nobody, where absent, and alarms only show in the console. */
  alarmEmail: z.optional(z.email("Expected an e-mail address")),
  /** Days until an uploaded scan and its readings are removed; five years unless told. */
  evidenceKeptDays: z.prefault(Days(30, 36_500), "1825"),
  /** Days that a case is kept after the last thing that happened to it; then it is erased. */
  casesKeptDays: z.prefault(Days(365, 36_500), "3650"),
  /** Days for which the anchors of the audit are locked; they outlive what they speak of. */
  auditKeptDays: z.prefault(Days(30, 36_500), "1825"),
  /** The agency's own KMS key for objects, records, queues and logs; AWS holds the keys where absent. */
  encryptionKeyArn: z.optional(
    z.string().check(z.regex(KEY_ARN, "Expected the ARN of a KMS key, not of an alias")),
  ),
  /** The region, where it is fixed before deployment; the key's own region where that is set. */
  region: z.optional(z.string().check(z.regex(REGION, "Expected a region such as eu-central-1"))),
  /** Whose personal data the stack is to hold; invented people only, until the law is seen to. */
  applicants: z.prefault(Applicants, "specimens"),
  /** Where these data are recorded first: in this stack, or in a database in the country before it. */
  firstRecord: z.prefault(FirstRecord, "here"),
  /** Web origins from which a browser may send a scan to the bucket; the pages' own unless told. */
  uploadOrigins: z.optional(Origins),
  /** The agency's own name for the web pages, such as support.example.org. */
  siteDomain: z.optional(z.string().check(z.regex(DOMAIN, "Expected a domain name"))),
  /** The certificate of that name, which CloudFront takes from us-east-1 only. */
  siteCertificateArn: z.optional(
    z.string().check(z.regex(CERTIFICATE_ARN, "Expected the ARN of a certificate in us-east-1")),
  ),
  /** Another provider than the stack's own user pool, the client that the pages are there, and more. */
  oidcIssuer: z.optional(Issuer),
  oidcClientId: z.optional(ClientId),
  oidcScope: z.optional(Scope),
  oidcRolesClaim: z.optional(ClaimName),
  /** Which groups give which role, such as `caseworker=opora-workers,auditor=revision`. */
  oidcRoleGroups: z.optional(RoleGroups),
  oidcOrigins: z.optional(SignInOrigins),
  /** Whether GuardDuty looks at each upload, and only what it found harmless is read. */
  malwareScan: z.prefault(Switch, "off"),
  /** Whether the functions write X-Ray traces, which needs a right that cannot be narrowed. */
  tracing: z.prefault(Switch, "off"),
});

/** Everything an agency may choose, as text, checked before anything is synthesized. */
const Settings = z.pipe(
  Given.check(
    z.refine(
      ({ region, encryptionKeyArn }) =>
        !(region && encryptionKeyArn) || regionOf(encryptionKeyArn) === region,
      { path: ["encryptionKeyArn"], error: "Expected a key of the region that is set" },
    ),
    z.refine(({ auditKeptDays, evidenceKeptDays }) => auditKeptDays >= evidenceKeptDays, {
      path: ["auditKeptDays"],
      error: "Expected the audit to be kept as long as the evidence at least",
    }),
    ...residencyChecks,
    z.refine(isWholeProvider, {
      path: ["oidcIssuer"],
      error: "Expected oidcIssuer and oidcClientId together, and no other of them alone",
    }),
    z.refine(({ siteDomain, siteCertificateArn }) => !siteDomain === !siteCertificateArn, {
      path: ["siteDomain"],
      error: "Expected siteDomain and siteCertificateArn together or neither",
    }),
  ),
  z.transform(({ siteDomain, siteCertificateArn, ...given }) => {
    const settings = withoutProvider(given);
    return {
      ...settings,
      /** Who signs tokens; absent: the stack's own user pool. */
      provider: providerOf(given),
      uploadOrigins: settings.uploadOrigins ?? [`https://${siteDomain ?? "*.cloudfront.net"}`],
      region: settings.region ?? (settings.encryptionKeyArn && regionOf(settings.encryptionKeyArn)),
      site:
        siteDomain && siteCertificateArn
          ? { name: siteDomain, certificateArn: siteCertificateArn }
          : undefined,
    };
  }),
);

/** The settings of one deployment, parsed. */
export type Settings = z.output<typeof Settings>;

const PREFIX = "opora:";

/**
 * The settings from the CDK context, each under `opora:<name>` (`-c opora:sources=local`).
 *
 * @throws {RangeError} If a setting is unknown or has a value that is not expected; every such
 *   setting is named with what it should be.
 */
export function readSettings(node: Node): Settings {
  const context: Record<string, unknown> = node.getAllContext();
  const given = Object.entries(context)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => [key.slice(PREFIX.length), value] as const);
  const parsed = Settings.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `${PREFIX}${key}: There is no such setting`)
      : [`${PREFIX}${String(issue.path[0])}: ${issue.message}`],
  );
  throw new RangeError(`Cannot synthesize with these settings: ${faults.join("; ")}`);
}
