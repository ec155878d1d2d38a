import { cpus, totalmem } from "node:os";

/** The machine of a run, without its name. */
export function machine(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} × ${first?.model.trim() ?? process.arch}, ${gigabytes} GB, Node ${process.versions.node}`;
}
