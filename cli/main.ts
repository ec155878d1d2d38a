import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one command with its arguments, `--json` already taken out; resolves to the exit status. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** Each command is loaded only when asked for, so that `opora rules` starts no reader. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./commands/read.ts")).run,
  decide: async () => (await import("./commands/decide-with-readers.ts")).run,
  verify: async () => (await import("./commands/verify.ts")).run,
  evaluate: async () => (await import("./commands/evaluate-with-readers.ts")).run,
  accept: async () => (await import("./commands/accept.ts")).run,
  candidates: async () => (await import("./commands/candidates.ts")).run,
  coverage: async () => (await import("./commands/coverage.ts")).run,
  rules: async () => (await import("./commands/rules.ts")).run,
  simulate: async () => (await import("./commands/simulate.ts")).run,
  capacity: async () => (await import("./commands/capacity.ts")).run,
  report: async () => (await import("./commands/report.ts")).run,
  import: async () => (await import("./commands/import.ts")).run,
  export: async () => (await import("./commands/export.ts")).run,
  recalculate: async () => (await import("./commands/recalculate.ts")).run,
  audit: async () => (await import("./commands/audit.ts")).run,
  doctor: async () => (await import("./commands/doctor.ts")).run,
  erase: async () => (await import("./commands/erase.ts")).run,
  pause: async () => (await import("./commands/pause.ts")).run,
  redrive: async () => (await import("./commands/redrive.ts")).run,
  resume: async () => (await import("./commands/resume.ts")).run,
};

const USAGE = `opora <command> [arguments] [--json]

  read PATH…              reads scans, or folders of scans
  read --textract FILE…   reads recorded Textract responses
  decide CASE.json…       decides case files
  verify DECISION.json    recomputes a decision from its own receipt
  evaluate FOLDER         accuracy over a corpus of scans with truth files
  accept FOLDER           an agency's own papers: accuracy, cost, minutes of staff, which readers
  candidates OVERRIDES    corrected papers as cases for the corpus, without personal data
  coverage CASE.json      which month of which person no paper shows yet
  rules                   the rules and figures in force
  simulate CASES…         recomputes cases under other figures or rules
  capacity                what a deployment carries, its first bottleneck and its cost
  report REGISTER.csv     programme indicators from a register of contracts
  import TABLE            an agency's table of contracts into a register
  export REGISTER.csv     a register in the shape of the agency's table
  recalculate CASES.jsonl every open case under new figures or rules

  doctor                  what stands between a deployment and its work
  pause, resume           paid reading, with a reason
  redrive QUEUE…          dead letters back to their queue
  erase CASE              a case wherever it left something, with a certificate
  audit export|anchors|verify   the audit of a case, and whether anybody touched it

docs/commands.md explains each with an example.`;

/** Runs the command line; resolves to the exit status of the contracts (0, 1, 2 or 3). */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietly);
  const io = openIo(argv.includes("--json"));
  const [name, ...args] = argv.filter((argument) => argument !== "--json");
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    io.out(`${USAGE}\n`);
    return name === undefined ? 2 : 0;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw unknownCommand(name);
    const command = await load();
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report(error, io);
    return 2;
  }
}

/** A reader that has seen enough, such as `head`, closes the pipe: nothing is left to be done. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

function openIo(json: boolean): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(`${text}\n`),
    json,
    isTty: process.stdout.isTTY === true,
  };
}

function unknownCommand(name: string): UsageError {
  const known = Object.keys(COMMANDS).join(", ");
  return new UsageError({
    file: "",
    path: "command",
    expected: `one of ${known}`,
    message: `Cannot run "${name}": expected one of ${known}`,
  });
}

function report(error: UsageError, io: Io): void {
  if (io.json) io.out(`${JSON.stringify({ error: error.fault }, null, 2)}\n`);
  io.err(error.message);
}
