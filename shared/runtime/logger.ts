import { Logger } from "@aws-lambda-powertools/logger";

/**
 * The one logger. What it writes names no person, no file, no amount: only ids of ours, codes,
 * counts and, with `correlationId`, the upload that everything belongs to.
 */
export const logger = new Logger({ serviceName: "opora" });
