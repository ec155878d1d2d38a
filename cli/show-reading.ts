import type { Figure, Reading } from "../shared/reading/reading.ts";

const MARKS: Readonly<Record<Figure["standing"], string>> = {
  confirmed: "✓ confirmed",
  repaired: "~ repaired",
  unconfirmed: "? unconfirmed",
  conflicting: "! conflicting",
  unreadable: "× unreadable",
};

/** A reading for people: what the paper is, its figures with their standing, and what is doubtful. */
export function showReading(reading: Reading): string {
  const fields = Object.entries(reading.fields).map(([name, value]) => `  ${name}: ${value}`);
  const rows = reading.figures.map(figureRow);
  const checks = reading.checks.map(({ code, result }) => `  ${result.padEnd(14)} ${code}`);
  const reasons = reading.reasons.map(({ code, message }) => `  ${code}: ${message}`);
  const lines = [
    `${reading.file}: ${reading.form}, ${reading.status}`,
    ...section("Fields", fields),
    ...section("Figures", rows),
    ...section("Checks", checks),
    ...section("Reasons", reasons),
    ...(reading.parts ?? []).map(showReading),
  ];
  return `${lines.join("\n")}\n`;
}

function figureRow({ name, month, code, amount, standing, page, box }: Figure): string {
  const place = box.map((fraction) => fraction.toFixed(3)).join(" ");
  return [
    `  ${(month ?? "").padEnd(7)}`,
    (code ?? "").padEnd(4),
    name.padEnd(18),
    (amount ?? "unread").padStart(14),
    MARKS[standing].padEnd(13),
    `page ${page} at ${place}`,
  ].join("  ");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [` ${title}`, ...lines];
}
