import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type App, Validations } from "aws-cdk-lib";
import type { NagPack } from "cdk-nag";
import { oporaApp } from "../../infra/opora-app.ts";

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

/** What one rule of one pack found, and whether it was acknowledged. */
export interface Finding {
  readonly ruleName: string;
  readonly reason?: string;
  readonly acknowledgedId?: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

/** What one pack found. */
export interface PackReport {
  readonly pluginName: string;
  readonly violations: readonly Finding[];
  readonly suppressedViolations?: readonly Finding[];
}

/** A synthesized stack without the bundles of its functions. */
export interface Synthesized {
  readonly template: { readonly Resources: Readonly<Record<string, Resource>> };
  readonly reports: readonly PackReport[];
}

/** How a test changes what is synthesized. */
export interface Variation {
  /** Settings under their names, such as `sources`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Other context, as the command line of CDK would pass it. */
  readonly context?: Readonly<Record<string, string>>;
  /** Packs of rules to run, made for the app. */
  readonly packs?: (app: App) => NagPack[];
  /** What to do to the app before it is synthesized. */
  readonly change?: (app: App) => void;
}

/**
 * Synthesizes the stack with web pages of one file, without bundling and thus in a second.
 *
 * @throws The report, if a pack or CloudFormation's own rules find anything.
 */
export function synthesized({
  settings = {},
  context,
  packs,
  change,
}: Variation = {}): Synthesized {
  const folder = mkdtempSync(path.join(tmpdir(), "opora-infra-"));
  const pages = path.join(folder, "pages");
  mkdirSync(pages);
  writeFileSync(path.join(pages, "index.html"), "<!doctype html><title>Opora</title>");
  const named = Object.entries(settings).map(([name, value]) => [`opora:${name}`, value]);
  try {
    const app = oporaApp({
      outdir: path.join(folder, "out"),
      pages,
      context: { "aws:cdk:bundling-stacks": [], ...context, ...Object.fromEntries(named) },
      builtinCloudFormationValidation: packs !== undefined || change !== undefined,
    });
    change?.(app);
    if (packs) Validations.of(app).addPlugins(...packs(app));
    const assembly = app.synth();
    const report = packs && readFileSync(path.join(assembly.directory, "validation-report.json"));
    return {
      template: assembly.getStackByName("Opora").template,
      reports: report ? JSON.parse(report.toString()).pluginReports : [],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The resources of one type, by their logical names. */
export function resourcesOf({ template }: Synthesized, type: string): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}
