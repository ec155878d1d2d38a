import { agencyItems } from "../../shared/adapters/agency-items.ts";
import { type CaseFile, caseItems } from "../../shared/adapters/case-items.ts";
import { standingDecision } from "../../shared/adapters/case-views.ts";
import { decisionHash, decisionItems } from "../../shared/adapters/decision-items.ts";
import { sha256Of } from "../../shared/adapters/digest.ts";
import { reviewItems } from "../../shared/adapters/review-items.ts";
import { FORM_VALID_SECONDS } from "../../shared/contracts/api.ts";
import { CaseOrder } from "../../shared/contracts/messages.ts";
import { decide } from "../../shared/domain/decide.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import { queueShort } from "../../shared/domain/review/queue-short.ts";
import { LAW } from "../../shared/law/law.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";
import { logger } from "../../shared/runtime/logger.ts";
import { queueHandler } from "../../shared/runtime/queue-handler.ts";
import { proposeDecision } from "./propose-decision.ts";

const settings = readEnvironment({ TABLE_NAME: Setting });

const cases = caseItems(settings.TABLE_NAME);
const decisions = decisionItems(settings.TABLE_NAME);
const review = reviewItems(settings.TABLE_NAME);
const agency = agencyItems(settings.TABLE_NAME);

/** A case whose evidence may be complete in, the decision that the rules propose out. */
export const handler = queueHandler(CaseOrder, async (order, { correlationId }) => {
  const propose = proposeDecision({
    file: cases.file,
    decide: async (application, evidence) =>
      decide(application, evidence, LAW, {
        sha256: async (text) => sha256Of(text),
        agency: (await agency.find()).parameters ?? undefined,
      }),
    hashOf: decisionHash,
    propose: async (file, decision, at) => {
      const event = {
        ...{ event: "decision-proposed", actor: "determine", at },
        ...(correlationId !== undefined && { correlationId }),
        details: { outcome: decision.outcome, rules: decision.rules.hash },
      };
      return decisions.propose(file, decision, event, await placeOf(file, decision, at));
    },
    answer: answeredByPaper,
    now: () => new Date(),
    offerValidSeconds: FORM_VALID_SECONDS,
  });
  logger.info("Case determined", { proposed: await propose(order) });
});

/** The family's answer, given by the paper itself: the time limit runs on and the queue has the case. */
async function answeredByPaper(file: CaseFile, documentId: string, at: string): Promise<boolean> {
  const ordinal = file.events.length + 1;
  const deed = {
    ...{ action: "answer" as const, actionId: `paper-${ordinal}-arrived`, seen: file.case.version },
  };
  const facts = { ordinal, at, actor: "determine", role: "applicant" as const };
  const after = { ...file, events: [...file.events, { action: "answer" as const, ...facts }] };
  const decision = standingDecision(file);
  const hash = sha256Of(`${file.case.caseId}\n${documentId}`);
  return review.record({ file, deed, facts, hash, change: await placeOf(after, decision, at) });
}

/** How much a look at the case changes is computed here, once, so that the queue only reads it. */
async function placeOf(file: CaseFile, decision: Decision | undefined, now: string) {
  const facts = { ...file, application: file.case.application };
  const { settings: rules } = await agency.find();
  return queueShort({ ...{ facts, decision, law: LAW, now }, agency: rules });
}
