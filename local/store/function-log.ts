import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Where functions write: a file each in a folder, or standard error. Never standard output. */
export type FunctionLog = (functionName: string) => (text: string) => void;

/** Logs in files of the folder, one a function. */
export function logsIn(folder: string): FunctionLog {
  mkdirSync(folder, { recursive: true });
  return (functionName) => (text) => appendFileSync(join(folder, `${functionName}.log`), text);
}

/** Logs that nobody keeps: what a stack without a data folder writes. */
export const noLogs: FunctionLog = () => () => undefined;
