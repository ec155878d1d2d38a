import { Logger } from "@aws-lambda-powertools/logger";

/**
 * The one logger; under which name it writes, the template says. What it writes names no person, no file, no amount: only ids of ours, codes,
 * counts and, with `correlationId`, the upload that everything belongs to.
 */
export const logger = new Logger();
