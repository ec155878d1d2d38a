import type { Decision } from "../../shared/domain/decision.ts";
import { decideFile } from "../deciding/decide-file.ts";
import { parseArguments } from "../deciding/options.ts";
import { readParameters } from "../deciding/read-parameters.ts";
import { showSimulation } from "../deciding/show-simulation.ts";
import type { Simulated } from "../deciding/simulation.ts";
import { simulationOf } from "../deciding/simulation.ts";
import type { Io } from "../io.ts";
import { progress } from "../progress.ts";
import { UsageError } from "../usage-error.ts";

/**
 * `opora simulate CASES… --parameters FILE`: recomputes cases under other figures or rules and
 * reports who changes.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const { options, rest } = parseArguments(args, ["--parameters"]);
  const parameters = options["--parameters"];
  if (rest.length === 0) throw usage("CASES", "at least one case file");
  if (parameters === undefined) throw usage("--parameters", "a file of figures or rules");
  const agency = readParameters(parameters);
  const told = progress(io, "Simulating", rest.length);
  const simulated: Simulated[] = [];
  for (const [index, file] of rest.entries()) {
    simulated.push(
      await simulateFile(file, (changed) => decideOnce(file, changed ? agency : undefined)),
    );
    told(index + 1, file);
  }
  const simulation = simulationOf(simulated);
  for (const { error } of simulation.faulty) io.err(error.message);
  io.out(io.json ? `${JSON.stringify(simulation, null, 2)}\n` : showSimulation(simulation));
  return simulation.faulty.length === 0 ? 0 : 2;
}

async function simulateFile(
  file: string,
  decideWith: (changed: boolean) => Promise<Decision>,
): Promise<Simulated> {
  try {
    return { file, before: await decideWith(false), after: await decideWith(true) };
  } catch (error) {
    if (error instanceof UsageError) return { file, error: error.fault };
    throw error;
  }
}

async function decideOnce(
  file: string,
  agency: ReturnType<typeof readParameters> | undefined,
): Promise<Decision> {
  return decideFile(file, {
    readFiles: async (scans, onRead) => {
      const { readFiles } = await import("../read-files.ts");
      return readFiles(scans, onRead);
    },
    onRead: () => undefined,
    agency,
  });
}

function usage(path: string, expected: string): UsageError {
  return new UsageError({
    file: "",
    path,
    expected,
    message: `Cannot simulate: ${path}: expected ${expected}`,
  });
}
