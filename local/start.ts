import { join } from "node:path";

import { deployBuckets } from "./deploy/deploy-buckets.ts";
import { deployQueues } from "./deploy/deploy-queues.ts";
import { deployRoles } from "./deploy/deploy-roles.ts";
import { deployTables } from "./deploy/deploy-tables.ts";
import { findFunctions, findMappings, findSchedules } from "./deploy/find-functions.ts";
import { findHttpApi } from "./deploy/find-http-api.ts";
import { findPageHeaders } from "./deploy/find-page-headers.ts";
import { openDoor } from "./door.ts";
import type { Handler } from "./http/exchange.ts";
import { httpApi } from "./http-api/http-api.ts";
import { openTokenIssuer, type TokenIssuer } from "./http-api/token-issuer.ts";
import { openRoleAuthority, type RoleAuthority } from "./identity/role-authority.ts";
import { type RunningFunctions, runFunctions } from "./lambda/run-functions.ts";
import type { LocalAws, LocalAwsOptions } from "./local-aws.ts";
import { site } from "./site.ts";
import { type Emulators, type ServiceName, startEmulators } from "./start-emulators.ts";
import { claimFolder } from "./store/claim-folder.ts";
import { logsIn, noLogs } from "./store/function-log.ts";
import { readAssembly } from "./template/read-assembly.ts";
import {
  type ResolvedResource,
  type ResolvedStack,
  resolveStack,
} from "./template/resolve-stack.ts";
import { localBackEnd } from "./textract/local-back-end.ts";

const REGION = "eu-central-1";
const ACCOUNT = "000000000000";

/**
 * Starts what a synthesized template describes, on one machine.
 *
 * @throws {UnsupportedTemplateError} When the template asks for something that is not done here.
 * @throws {Error} When another stack uses the data folder, or the port is taken.
 */
export async function startLocalAws(options: LocalAwsOptions): Promise<LocalAws> {
  const opened: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    return await open(options, (close) => opened.push(close), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(
  options: LocalAwsOptions,
  atEnd: (close: () => Promise<void> | void) => void,
  stop: () => Promise<void>,
): Promise<LocalAws> {
  const { dataFolder, now = Date.now } = options;
  const assembly = readAssembly(options.templateFolder);
  if (dataFolder !== undefined) atEnd(claimFolder(dataFolder));
  const authority = openRoleAuthority(ACCOUNT);
  const emulators = await startEmulators({
    region: REGION,
    account: ACCOUNT,
    authority,
    textract: options.textract ?? localBackEnd(),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    now,
    folder: dataFolder,
  });
  atEnd(emulators.close);
  const door = await openDoor(options.port);
  atEnd(door.close);
  const apiUrl = `${door.url}/api`;
  const place = { region: REGION, account: ACCOUNT, sqsUrl: emulators.endpoints.SQS, apiUrl };
  const exports = new Map<string, unknown>();
  const stacks = assembly.stacks.map((stack) => resolveStack(stack, place, exports));
  const resources = stacks.flatMap((stack) => stack.resources);
  await deploy(resources, emulators, authority, door.url);
  const functions = runFunctions({
    functions: findFunctions(resources, assembly.assetAt),
    mappings: options.polls === false ? [] : findMappings(resources),
    schedules: options.polls === false ? [] : findSchedules(resources),
    endpoints: endpointsFor(emulators.endpoints, options.endpointFor),
    region: REGION,
    authority,
    queues: emulators.queues,
    log: dataFolder === undefined ? noLogs : logsIn(join(dataFolder, "logs")),
    onCall: options.onCall,
  });
  atEnd(functions.stop);
  const issuer = openIssuer(resources, now);
  const token = (subject = "local-caseworker", groups?: readonly string[]) =>
    issuer.issue(subject, undefined, groups);
  door.serve(
    pages(options, { resources, functions, issuer, token, s3Url: emulators.endpoints.S3 }),
  );
  emulators.resumeTextract();
  return {
    siteUrl: door.url,
    apiUrl,
    endpoints: emulators.endpoints,
    region: REGION,
    token,
    issuer,
    outputs: outputsOf(stacks),
    resources,
    emulators,
    authority,
    functions,
    stop,
  };
}

async function deploy(
  resources: readonly ResolvedResource[],
  emulators: Emulators,
  authority: RoleAuthority,
  siteUrl: string,
): Promise<void> {
  deployRoles(resources, authority);
  deployQueues(resources, emulators);
  await deployTables(resources, emulators.tables);
  deployBuckets(resources, emulators.buckets, siteUrl);
}

function endpointsFor(
  endpoints: Readonly<Record<ServiceName, string>>,
  through: LocalAwsOptions["endpointFor"] = (_service, url) => url,
): Record<ServiceName, string> {
  const names = Object.keys(endpoints) as ServiceName[];
  return Object.fromEntries(names.map((name) => [name, through(name, endpoints[name])])) as Record<
    ServiceName,
    string
  >;
}

function openIssuer(resources: readonly ResolvedResource[], now: () => number): TokenIssuer {
  const [authorizer] = (findHttpApi(resources)?.routes ?? []).flatMap(({ authorizer: one }) =>
    one === undefined ? [] : [one],
  );
  return openTokenIssuer(
    authorizer ?? { issuer: "https://local.invalid", audience: ["local"] },
    now,
  );
}

interface Served {
  readonly resources: readonly ResolvedResource[];
  readonly functions: RunningFunctions;
  readonly issuer: TokenIssuer;
  readonly token: (subject?: string, groups?: readonly string[]) => string;
  readonly s3Url: string;
}

function pages(options: LocalAwsOptions, served: Served): Handler {
  const { resources, functions, issuer, token, s3Url } = served;
  const definition = findHttpApi(resources) ?? { id: "none", routes: [] };
  const headers = findPageHeaders(resources, s3Url);
  const now = options.now ?? Date.now;
  return site({
    pagesFolder: options.pagesFolder,
    api: httpApi({ definition, pools: functions.byArn, issuer, account: ACCOUNT, now }),
    token,
    headers: () => headers,
  });
}

function outputsOf(stacks: readonly ResolvedStack[]): Record<string, unknown> {
  return Object.assign({}, ...stacks.map(({ outputs }) => outputs)) as Record<string, unknown>;
}
