/** One bar: what it stands for, how long it is, and the figure as people read it. */
export interface Bar {
  readonly label: string;
  /** Null where the figure is not known or left out: a bar is then not drawn. */
  readonly value: number | null;
  readonly shown: string;
}

const WIDTH = 720;
const LABEL = 240;
const FIGURE = 120;
const LINE = 28;
const TOP = 48;

/** A bar chart as SVG: labels to the left, figures to the right, readable without colours. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1e-9, ...bars.map(({ value }) => Math.abs(value ?? 0)));
  const height = TOP + bars.length * LINE + 16;
  const room = WIDTH - LABEL - FIGURE;
  const rows = bars.map(({ label, value, shown }, index) => {
    const y = TOP + index * LINE;
    const length = value === null ? 0 : Math.round((Math.abs(value) / most) * room);
    return [
      text(LABEL - 8, y + 15, label, "end"),
      `<rect x="${LABEL}" y="${y}" width="${length}" height="20" fill="#2f5d8a"/>`,
      text(LABEL + length + 8, y + 15, shown, "start"),
    ].join("");
  });
  const described = bars.map(({ label, shown }) => `${label}: ${shown}`).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    `<title>${escaped(title)}</title><desc>${escaped(described)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<g font-family="sans-serif" font-size="14" fill="#1a1a1a">`,
    `<text x="16" y="28" font-size="17" font-weight="bold">${escaped(title)}</text>`,
    ...rows,
    "</g></svg>\n",
  ].join("\n");
}

function text(x: number, y: number, content: string, anchor: "start" | "end"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
