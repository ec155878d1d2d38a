import type { TokenIssuer } from "./http-api/token-issuer.ts";
import type { RoleAuthority } from "./identity/role-authority.ts";
import type { EndedCall } from "./lambda/function-pool.ts";
import type { RunningFunctions } from "./lambda/run-functions.ts";
import type { Emulators, ServiceName } from "./start-emulators.ts";
import type { ResolvedResource } from "./template/resolve-stack.ts";
import type { TextractBackEnd } from "./textract/back-end.ts";
import type { TextractLimits } from "./textract/jobs.ts";

/** What to run and where. */
export interface LocalAwsOptions {
  /** What `cdk synth` wrote. */
  readonly templateFolder: string;
  /** Data and logs; they survive a restart. Absent: in memory, and no logs. */
  readonly dataFolder?: string;
  /** Port of the web pages; 0 or absent takes a free one. */
  readonly port?: number;
  /** The built web pages. */
  readonly pagesFolder?: string;
  /** Who answers Textract; the readers of this machine unless told otherwise. */
  readonly textract?: TextractBackEnd;
  readonly limits?: TextractLimits;
  /** What the services take for the present, in milliseconds since 1970. */
  readonly now?: () => number;
  /** What functions are given as the address of a service: a proxy that breaks calls, in tests. */
  readonly endpointFor?: (service: ServiceName, url: string) => string;
  /** False: functions run only when called through `functions`, queues are not polled. */
  readonly polls?: boolean;
  /** Hears of every call of a function that ended. */
  readonly onCall?: (call: EndedCall) => void;
}

/** The running stack. */
export interface LocalAws {
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly endpoints: Readonly<Record<ServiceName, string>>;
  readonly region: string;
  /** A token that the API accepts, of a caseworker unless groups are named. */
  readonly token: (subject?: string, groups?: readonly string[]) => string;
  readonly issuer: TokenIssuer;
  /** Outputs of all stacks. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Every resource of the template with its name here. */
  readonly resources: readonly ResolvedResource[];
  readonly emulators: Emulators;
  /** Roles, what they may do, and what was called. Holds the owner's credentials. */
  readonly authority: RoleAuthority;
  readonly functions: RunningFunctions;
  /** Ends everything; data in the data folder stay. */
  readonly stop: () => Promise<void>;
}
