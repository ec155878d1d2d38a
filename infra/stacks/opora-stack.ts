import { CfnOutput, Duration, Stack, Validations } from "aws-cdk-lib";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { acknowledgeFindings } from "../acknowledgements.ts";
import type { Settings } from "../config.ts";
import { AdmitScan } from "../constructs/admit-scan.ts";
import { AnchorAudit } from "../constructs/anchor-audit.ts";
import { AuditStore } from "../constructs/audit-store.ts";
import { CaseApi } from "../constructs/case-api.ts";
import { CaseTable } from "../constructs/case-table.ts";
import { Caseworkers } from "../constructs/caseworkers.ts";
import { CollectReading } from "../constructs/collect-reading.ts";
import { Dashboard } from "../constructs/dashboard.ts";
import { Determine } from "../constructs/determine.ts";
import { EraseCases } from "../constructs/erase-cases.ts";
import { EvidenceStore } from "../constructs/evidence-store.ts";
import { ExtractFigures } from "../constructs/extract-figures.ts";
import { MalwareScan } from "../constructs/malware-scan.ts";
import { tellOperators } from "../constructs/operator-outputs.ts";
import { ReadScan } from "../constructs/read-scan.ts";
import { type Entrance, Site } from "../constructs/site.ts";
import { StartReading } from "../constructs/start-reading.ts";
import { Sweep } from "../constructs/sweep.ts";
import { TextractNotices } from "../constructs/textract-notices.ts";
import { Throttles } from "../constructs/throttles.ts";
import type { House } from "../constructs/verb-function.ts";
import { Watch } from "../constructs/watch.ts";
import { WorkQueues } from "../constructs/work-queues.ts";
import type { IdentityProvider } from "../identity-settings.ts";

/** What the stack is given by its app. */
export interface OporaStackProps {
  readonly settings: Settings;
  /** The folder of the built web pages; the site stays empty without it. */
  readonly pages?: string | undefined;
}

/** The whole of Opora in one account and region. */
export class OporaStack extends Stack {
  constructor(scope: Construct, id: string, { settings, pages }: OporaStackProps) {
    super(scope, id, {
      description: "Opora: from a scan to a proposed decision",
      ...(settings.region && { env: { region: settings.region } }),
    });
    const key = settings.encryptionKeyArn ? agencyKey(this, settings.encryptionKeyArn) : undefined;
    const watch = new Watch(this, "Watch", { email: settings.alarmEmail, key });
    const evidence = new EvidenceStore(this, "Evidence", {
      keptFor: Duration.days(settings.evidenceKeptDays),
      uploadOrigins: settings.uploadOrigins,
      key,
    });
    const audit = new AuditStore(this, "Audit", {
      keptFor: Duration.days(settings.auditKeptDays),
      accessLogs: evidence.accessLogs,
      key,
    });
    const { table } = new CaseTable(this, "Cases", { key });
    const work = new WorkQueues(this, "Work", { watch, key });
    const notices = new TextractNotices(this, "Textract", { noticeQueue: work.notice, watch, key });
    const house: House = {
      places: {
        scans: evidence.scans,
        readings: evidence.readings,
        audit: audit.bucket,
        table,
        queues: work.queues,
        deadLetters: work.deadLetters,
        textractRole: notices.role,
        key,
      },
      watch,
      logRetention: settings.logRetentionDays as RetentionDays,
      tracing: settings.tracing,
    };
    const malwareGate = settings.malwareScan;
    new AdmitScan(this, "Admitting", { house, sources: settings.sources, malwareGate });
    const { pagePriceMicroUsd: pageMicroUsd, dailyCapUsd } = settings;
    const spending = { pageMicroUsd, dailyCapUsd };
    const quotas = {
      openJobs: settings.textractOpenJobs,
      startsPerSecond: settings.textractStartsPerSecond,
    };
    new StartReading(this, "Starting", { house, notices: notices.topic, spending, quotas });
    new CollectReading(this, "Collecting", { house });
    new ReadScan(this, "Reading", { house });
    new ExtractFigures(this, "Extracting", { house });
    new Determine(this, "Determining", { house });
    new Sweep(this, "Sweeping", { house, spending, quotas });
    new AnchorAudit(this, "Anchoring", { house });
    new EraseCases(this, "Erasing", { house, casesKeptDays: settings.casesKeptDays });
    evidence.announceScans(work.queues.scan);
    if (malwareGate) new MalwareScan(this, "MalwareScan", { scans: evidence.scans, work });
    this.office(house, evidence, { settings, pages });
    new Throttles(this, "Throttles", { watch });
    new Dashboard(this, "Dashboard", { places: house.places });
    tellOperators(this, house.places, settings);
    acknowledgeFindings(this);
  }

  /** The pages, their API and who may use them. */
  private office(house: House, evidence: EvidenceStore, props: OporaStackProps): void {
    const { scans, readings, accessLogs } = evidence;
    const { provider } = props.settings;
    const caseworkers = provider ? undefined : new Caseworkers(this, "Caseworkers");
    const cases = new CaseApi(this, "Api", { house });
    const site = new Site(this, "Site", {
      api: cases.api,
      evidence: [scans, readings],
      signInOrigins: caseworkers?.urls ?? provider?.origins ?? [],
      accessLogs,
      domain: props.settings.site,
      logRetention: house.logRetention,
      key: house.places.key,
    });
    const entrance = provider
      ? entranceBy(cases, provider)
      : caseworkers && ownEntrance(this, { caseworkers, cases, siteUrl: site.url });
    if (props.pages && entrance) site.publish(props.pages, entrance);
    new CfnOutput(this, "SiteUrl", { description: "The web pages", value: site.url });
  }
}

/** People sign in with a provider of the agency's, who says who they are and whether by two factors. */
function entranceBy(cases: CaseApi, provider: IdentityProvider): Entrance {
  cases.serve({ provider });
  const { issuer, clientId, scope } = provider;
  return { authority: issuer, clientId, scope, token: "id" };
}

/** People sign in with accounts of the stack's own pool, by a second factor. */
function ownEntrance(
  scope: Construct,
  {
    caseworkers,
    cases,
    siteUrl,
  }: { readonly caseworkers: Caseworkers; readonly cases: CaseApi; readonly siteUrl: string },
): Entrance {
  const { pool, authority } = caseworkers;
  const client = caseworkers.pages(siteUrl);
  cases.serve({ pool, client });
  new CfnOutput(scope, "UserPoolId", {
    description: "Where an administrator makes the accounts of caseworkers",
    value: pool.userPoolId,
  });
  return { authority, clientId: client.userPoolClientId, scope: "openid", token: "access" };
}

/** The agency's key, whose policy is the agency's to write. */
function agencyKey(scope: Construct, arn: string): IKey {
  const key = Key.fromKeyArn(scope, "AgencyKey", arn);
  Validations.of(key).acknowledge({
    id: "Annotation::@aws-cdk/aws-s3-notifications:sqsKMSPermissionsNotAdded",
    reason: "docs/deployment.md says which services the policy of the agency's key must allow",
  });
  return key;
}
