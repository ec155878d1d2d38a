import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import * as z from "zod/mini";

import { Template } from "./template.ts";

/** One stack of an assembly. */
export interface Stack {
  readonly name: string;
  readonly template: Template;
}

/** What `cdk synth` wrote: stacks, and where the files lie that they refer to. */
export interface Assembly {
  readonly stacks: readonly Stack[];
  /** Folder or file of an asset by its key in CDK's bucket, such as `0a1b….zip`. */
  readonly assetAt: (objectKey: string) => string;
}

const Manifest = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      properties: z.optional(
        z.looseObject({ templateFile: z.optional(z.string()), file: z.optional(z.string()) }),
      ),
    }),
  ),
});

const Assets = z.looseObject({
  files: z.record(
    z.string(),
    z.looseObject({
      source: z.looseObject({ path: z.optional(z.string()) }),
      destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
    }),
  ),
});

/**
 * Reads the folder that `cdk synth` wrote.
 *
 * @throws {Error} When there is no assembly, or a template holds a section unknown here.
 */
export function readAssembly(folder: string): Assembly {
  const manifestFile = join(folder, "manifest.json");
  if (!existsSync(manifestFile)) {
    throw new Error(`Cannot read ${folder}: expected the output of cdk synth, run npm run synth`);
  }
  const artifacts = Object.entries(Manifest.parse(read(manifestFile)).artifacts);
  const stacks = artifacts.flatMap(([name, { type, properties }]) =>
    type === "aws:cloudformation:stack" && properties?.templateFile !== undefined
      ? [{ name, template: Template.parse(read(join(folder, properties.templateFile))) }]
      : [],
  );
  const assets = new Map(
    artifacts.flatMap(([, { type, properties }]) =>
      type === "cdk:asset-manifest" && properties?.file !== undefined
        ? assetsIn(folder, properties.file)
        : [],
    ),
  );
  return {
    stacks,
    assetAt: (objectKey) => {
      const path = assets.get(objectKey);
      if (path !== undefined) return path;
      throw new Error(
        `Cannot find the asset ${objectKey}: it is in no asset manifest of ${folder}`,
      );
    },
  };
}

function assetsIn(folder: string, file: string): [string, string][] {
  return Object.values(Assets.parse(read(join(folder, file))).files).flatMap(
    ({ source, destinations }) => {
      const { path } = source;
      if (path === undefined) return [];
      return Object.values(destinations).map(({ objectKey }): [string, string] => [
        objectKey,
        resolve(folder, path),
      ]);
    },
  );
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
