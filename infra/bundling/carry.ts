import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  CARRIED_FONTS,
  CARRIED_MODELS,
  CARRIED_PACKAGES,
  FONT_PACKAGE,
} from "./carried-packages.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** What every package brings: Node reads the one, the licence asks for the other. */
const ALWAYS = /^(package\.json|LICEN[CS]E[^/]*)$/i;
/** What no function reads at run time. */
const DEAD_WEIGHT = /\.(map|md|markdown|txt|[cm]?ts|flow)$|(^|\/)(test|tests|docs|\.github|bin)\//;

/**
 * Copies a package and all it needs into the `node_modules` of a bundle.
 *
 * @throws {Error} If a package is not installed.
 */
export function carryPackage(name: string, bundleFolder: string): void {
  const target = path.join(bundleFolder, "node_modules", name);
  if (existsSync(target)) return;
  const source = path.join(PROJECT, "node_modules", name);
  if (!existsSync(source)) {
    throw new Error(`Cannot bundle ${name}: expected it under node_modules, run npm ci first`);
  }
  const manifest = manifestOf(source);
  const { files, needs = Object.keys(manifest.dependencies ?? {}) } = CARRIED_PACKAGES[name] ?? {};
  for (const file of filesUnder(source)) {
    const wanted = ALWAYS.test(file) || (files ? files.test(file) : !DEAD_WEIGHT.test(file));
    if (wanted) copy(path.join(source, file), path.join(target, file));
  }
  for (const needed of needs) carryPackage(needed, bundleFolder);
}

/** Copies every model of the readers into the folder `models` of a bundle. */
export function carryModels(bundleFolder: string): void {
  for (const [name, [packageName, file]] of Object.entries(CARRIED_MODELS)) {
    const source = packageName ? path.join(PROJECT, "node_modules", packageName) : PROJECT;
    copy(path.join(source, file), path.join(bundleFolder, "models", name));
  }
}

/** Copies the fonts of printed papers, and their licence, into the folder `fonts` of a bundle. */
export function carryFonts(bundleFolder: string): void {
  const source = path.join(PROJECT, "node_modules", FONT_PACKAGE);
  for (const file of filesUnder(source).filter((one) => CARRIED_FONTS.test(one))) {
    copy(path.join(source, file), path.join(bundleFolder, "fonts", path.basename(file)));
  }
}

function manifestOf(folder: string): { dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
}

/** Paths of all files under a folder, packages nested in it excepted. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => !file.startsWith("node_modules/"));
}

function copy(source: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(source, target);
}
