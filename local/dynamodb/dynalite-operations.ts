import { ServiceError } from "../http/service-error.ts";
import { dynaliteOperation, validations } from "./dynalite-modules.ts";
import type { CheckedInput, DynaliteRefusal, DynaliteStore } from "./dynalite-store.ts";

/** The operations that dynalite itself knows, with what each accepts. */
const OPERATIONS = {
  BatchGetItem: dynaliteOperation("batchGetItem"),
  BatchWriteItem: dynaliteOperation("batchWriteItem"),
  CreateTable: dynaliteOperation("createTable"),
  DeleteItem: dynaliteOperation("deleteItem"),
  DeleteTable: dynaliteOperation("deleteTable"),
  DescribeTable: dynaliteOperation("describeTable"),
  GetItem: dynaliteOperation("getItem"),
  ListTables: dynaliteOperation("listTables"),
  PutItem: dynaliteOperation("putItem"),
  Query: dynaliteOperation("query"),
  Scan: dynaliteOperation("scan"),
  UpdateItem: dynaliteOperation("updateItem"),
};

/** Name of an operation that dynalite runs. */
export type DynaliteOperation = keyof typeof OPERATIONS;

/**
 * An operation's input, checked by dynalite's own rules, expressions parsed.
 *
 * @throws {ServiceError} `ValidationException` as DynamoDB words it; also for a member that
 * dynalite would silently ignore.
 */
export function checkInput(
  store: DynaliteStore,
  operation: DynaliteOperation,
  input: Readonly<Record<string, unknown>>,
): CheckedInput {
  const [, rules] = OPERATIONS[operation];
  const { ConsistentRead, ...rest } = input;
  if (operation === "Scan" && typeof ConsistentRead === "boolean") {
    return checkInput(store, operation, rest); // Every read of one store is consistent.
  }
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(rules.types, name));
  if (unknown !== undefined) {
    throw new ServiceError(
      "ValidationException",
      `The local stack does not know ${unknown} of ${operation}`,
    );
  }
  try {
    const checked = validations.checkTypes({ ...input }, rules.types);
    validations.checkValidations(checked, rules.types, rules.custom, store);
    return checked;
  } catch (error) {
    throw asServiceError(error as DynaliteRefusal);
  }
}

/** Runs a checked operation; its refusals become service errors. */
export function runOperation(
  store: DynaliteStore,
  operation: DynaliteOperation,
  input: CheckedInput,
): Promise<Record<string, unknown>> {
  const [action] = OPERATIONS[operation];
  return new Promise((resolve, reject) => {
    action(store, input, (error, result) => {
      if (error) reject(asServiceError(error));
      else resolve(result ?? {});
    });
  });
}

/** A refusal of dynalite as the service would word it; a defect passes untouched. */
export function asServiceError(refusal: DynaliteRefusal): Error {
  const { body, statusCode } = refusal;
  if (body === undefined || statusCode === undefined) return refusal;
  const code = body.__type.split("#").at(-1) ?? "InternalServerError";
  return new ServiceError(code, body.message ?? body.Message ?? refusal.message, {
    status: statusCode,
  });
}
