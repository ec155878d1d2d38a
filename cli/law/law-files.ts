import { readdirSync, readFileSync } from "node:fs";

import type * as z from "zod/mini";

import { shapeFault } from "../../shared/contracts/fault.ts";
import { Parameter } from "../../shared/contracts/figure-of-law.ts";
import { Extension, Programme } from "../../shared/contracts/parameters.ts";
import type { Parameter as DomainParameter } from "../../shared/domain/parameter.ts";
import type {
  Extension as DomainExtension,
  Programme as DomainProgramme,
} from "../../shared/domain/programme.ts";
import type { Act } from "./acts.ts";
import { readActs } from "./acts.ts";

/** One file of the law that is faulty: which, where and what was expected. */
export interface LawFault {
  readonly file: string;
  readonly path: string;
  readonly expected: string;
}

/** The files of the law, read and validated, with what is wrong with them. */
export interface LawFiles {
  readonly parameters: readonly (DomainParameter & { readonly file: string })[];
  readonly programmes: readonly DomainProgramme[];
  readonly extensions: readonly DomainExtension[];
  readonly acts: readonly Act[];
  readonly faults: readonly LawFault[];
}

const PLACE = /^(ru|kz)(-[a-z0-9]+)?$/u;

/** Reads every file of the law under a folder; a faulty file is a fault, never an exception. */
export function readLawFiles(folder: string): LawFiles {
  const faults: LawFault[] = [];
  const load = <Shape extends z.ZodMiniType>(file: string, shape: Shape) => {
    const parsed = shape.safeParse(jsonOf(`${folder}/${file}`));
    if (parsed.success) return [parsed.data];
    faults.push({ file, ...shapeFault(parsed.error) });
    return [];
  };
  const places = readdirSync(folder).filter((name) => PLACE.test(name));
  const parameters = places.flatMap((place) =>
    filesIn(folder, place).flatMap((file) =>
      load(file, Parameter).map((parameter) => {
        const expected = `${parameter.jurisdiction.toLowerCase()}/${parameter.parameter}.json`;
        if (file !== expected) faults.push({ file, path: "parameter", expected });
        return { ...parameter, file };
      }),
    ),
  );
  return {
    parameters,
    programmes: filesIn(folder, "programmes").flatMap((file) => load(file, Programme)),
    extensions: filesIn(folder, "extensions").flatMap((file) => load(file, Extension)),
    acts: readActs(folder),
    faults,
  };
}

function filesIn(folder: string, place: string): readonly string[] {
  return readdirSync(`${folder}/${place}`)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${place}/${name}`);
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}
