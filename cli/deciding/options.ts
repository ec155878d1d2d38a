import { UsageError } from "../usage-error.ts";

/** Arguments of a command: options that take a value, and everything else in order. */
export interface Arguments {
  readonly options: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

/**
 * Splits arguments into the options a command knows and the rest.
 *
 * @throws {UsageError} For an option that is unknown, repeated or without its value.
 */
export function parseArguments(args: readonly string[], known: readonly string[]): Arguments {
  const options: Record<string, string> = {};
  const rest: string[] = [];
  const waiting = [...args];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!next.startsWith("--")) {
      rest.push(next);
      continue;
    }
    if (!known.includes(next)) throw badOption(next, `one of ${[...known, "--json"].join(", ")}`);
    const value = waiting.shift();
    if (value === undefined || value.startsWith("--")) throw badOption(next, "a value after it");
    if (Object.hasOwn(options, next)) throw badOption(next, "it once");
    options[next] = value;
  }
  return { options, rest };
}

function badOption(option: string, expected: string): UsageError {
  return new UsageError({
    file: "",
    path: option,
    expected,
    message: `Cannot take ${option}: expected ${expected}`,
  });
}
