/** A stored item or key: attribute names with values in DynamoDB's own notation. */
export type Item = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An operation's input after dynalite has checked it; parsed expressions start with `_`. */
export type CheckedInput = Record<string, unknown>;

/** Node's callback, with the refusals of dynalite as errors that carry status and body. */
export type Callback<Result> = (error: DynaliteRefusal | null | undefined, result?: Result) => void;

/** An error of dynalite; with a status it is an answer, without one a defect. */
export interface DynaliteRefusal extends Error {
  readonly statusCode?: number;
  readonly body?: { readonly __type: string; readonly message?: string; readonly Message?: string };
}

/** A key-value space inside the one database. */
export interface KeySpace {
  readonly get: (key: string, callback: Callback<unknown>) => void;
  readonly put: (key: string, value: unknown, callback: Callback<void>) => void;
  readonly del: (key: string, callback: Callback<void>) => void;
  readonly lock: (key: string, run: (release: <F>(callback: F) => F) => void) => void;
}

/** A table as dynalite describes it. */
export interface Table {
  readonly TableName: string;
  readonly TableArn: string;
  readonly TableStatus: string;
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
}

/** One change of the database. */
export type Change =
  | { readonly type: "put"; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly key: string };

/** What dynalite's actions work on. */
export interface DynaliteStore {
  readonly options: { readonly maxItemSize: number };
  readonly db: {
    readonly batch: (changes: readonly Change[]) => Promise<void>;
    readonly get: (key: string) => Promise<unknown>;
    readonly put: (key: string, value: unknown) => Promise<void>;
    readonly close: () => Promise<void>;
  };
  readonly tableDb: KeySpace & { awsAccountId: string; awsRegion: string };
  readonly getTable: (name: string, ...rest: unknown[]) => void;
  readonly getItemDb: (table: string) => KeySpace;
  readonly getIndexDb: (kind: string, table: string, index: string) => KeySpace;
}

/** dynalite's `db` module. */
export interface DynaliteDatabase {
  readonly create: (options: {
    readonly path?: string;
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly updateTableMs: number;
  }) => DynaliteStore;
  readonly validateKey: (key: Item, table: Table) => DynaliteRefusal | undefined | null;
  readonly createKey: (item: Item, table: Table) => string;
  readonly checkConditional: (
    input: CheckedInput,
    existing: unknown,
  ) => DynaliteRefusal | undefined | null;
}

/** dynalite's `validations` module. */
export interface DynaliteValidations {
  readonly checkTypes: (input: CheckedInput, types: DynaliteRules["types"]) => CheckedInput;
  readonly checkValidations: (
    input: CheckedInput,
    types: DynaliteRules["types"],
    custom: DynaliteRules["custom"],
    store: DynaliteStore,
  ) => void;
}

/** What one operation accepts. */
export interface DynaliteRules {
  readonly types: Readonly<Record<string, unknown>>;
  readonly custom: (input: CheckedInput, store: DynaliteStore) => string | undefined;
}

/** One operation, run against a store. */
export type DynaliteAction = (
  store: DynaliteStore,
  input: CheckedInput,
  callback: Callback<Record<string, unknown>>,
) => void;
