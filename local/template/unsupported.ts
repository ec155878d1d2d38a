/**
 * A template asks for something the local stack does not do.
 *
 * Thrown at start, before anything runs: a stack that silently leaves out a part would prove nothing.
 */
export class UnsupportedTemplateError extends Error {
  /** Everything found, each with its place. */
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(
      `Cannot run this template on one machine:\n${findings.map((one) => `  ${one}`).join("\n")}\nTeach local/template/ what it means, or list it there as inert with a reason`,
    );
    this.name = "UnsupportedTemplateError";
    this.findings = findings;
  }
}
