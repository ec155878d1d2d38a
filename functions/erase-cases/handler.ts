import { caseList } from "../../shared/adapters/case-list.ts";
import { eraseCase } from "../../shared/adapters/erase-case.ts";
import { CASE_STATUSES } from "../../shared/adapters/stored-case.ts";
import { CountSetting, readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { errorFacts } from "../../shared/runtime/error-facts.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { scheduledHandler } from "../../shared/runtime/scheduled-handler.ts";
import { eraseCases } from "./erase-cases.ts";

const settings = readEnvironment({
  TABLE_NAME: Setting,
  SCANS_BUCKET: Setting,
  READINGS_BUCKET: Setting,
  DEAD_LETTER_URLS: Setting,
  CASES_KEPT_DAYS: CountSetting,
});

/** The most cases of one status that one call looks at: the next hour finds the others. */
const MOST = 500;

const list = caseList(settings.TABLE_NAME);
const places = {
  tableName: settings.TABLE_NAME,
  scansBucket: settings.SCANS_BUCKET,
  readingsBucket: settings.READINGS_BUCKET,
  deadLetterUrls: settings.DEAD_LETTER_URLS.split(","),
};

const erase = eraseCases(
  {
    casesUntouchedSince: async (before) => {
      const found = await Promise.all(
        CASE_STATUSES.map((status) => list.standingSince(status, before, MOST)),
      );
      return found.flat().map(({ caseId }) => caseId);
    },
    erase: async (caseId, reason, at) =>
      (await eraseCase(places, caseId, { by: "erase-cases", at, reason })) !== undefined,
    failed: (error) => logger.error("Cannot erase a case", { fault: errorFacts(error) }),
    now: () => new Date(),
  },
  settings.CASES_KEPT_DAYS,
);

/** On schedule: cases whose time is over erased, each with its certificate in the audit. */
export const handler = scheduledHandler(async () => {
  const { erased: casesErased, failed } = await erase();
  logger.info("Cases erased", { casesErased, failed });
  if (failed > 0) throw new RangeError(`Cannot erase ${failed} cases whose time is over`);
  return { casesErased };
});
