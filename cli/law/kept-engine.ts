import { differenceIn as differenceInDecision } from "../../shared/contracts/check-decision.ts";
import { openLaw } from "../../shared/domain/law.ts";
import type { KeptEngine } from "./kept-versions.ts";

/** The present engine as it is kept for the decisions it made: bundled into one file at a release. */
export const differenceIn: KeptEngine["differenceIn"] = async (json, { version, packs }, sha256) =>
  differenceInDecision(json, openLaw(version, packs), sha256);
