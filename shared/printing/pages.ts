import { usedFonts } from "./embed-fonts.ts";
import { openPdf, pdfText, type Reference } from "./pdf-file.ts";
import { type Line, linesOf } from "./set-text.ts";
import type { Font } from "./typeface.ts";

/** A paragraph as it is printed; `tag` is what it is to a screen reader. */
export interface Paragraph {
  readonly tag: "H1" | "H2" | "P";
  readonly text: string;
  readonly weight: "plain" | "bold";
  readonly size: number;
  /** How far from the left edge of the text, in points. */
  readonly indent?: number;
  readonly above?: number;
}

/** What is printed, and in which language. */
export interface Printed {
  readonly title: string;
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** At the foot of each page, before its number. */
  readonly foot: string;
}

/** A4, in points, with margins for a binder. */
const PAGE = { width: 595.28, height: 841.89, left: 62, right: 48, top: 56, bottom: 64 };
const FOOT_SIZE = 8;
const LINE_HEIGHT = 1.35;

interface Placed {
  readonly line: Line;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Which paragraph it belongs to. */
  readonly paragraph: number;
}

/**
 * A PDF of paragraphs, tagged in their order, with its fonts inside: it looks the same anywhere, can be
 * searched and read aloud. It holds no time and no chance, so the same text gives the same bytes.
 */
export function printPages(
  { title, language, paragraphs, foot }: Printed,
  fonts: Readonly<Record<Paragraph["weight"], readonly Font[]>>,
): Buffer {
  const file = openPdf();
  const used = usedFonts();
  const pages = placed(paragraphs, fonts);
  const [catalog, tree, structure] = [file.reserve(), file.reserve(), file.reserve()];
  const marks = paragraphs.map((): string[] => []);
  const sheets = pages.map(() => file.reserve());
  const elements = paragraphs.map(() => file.reserve());
  const contents = pages.map((lines, at) => {
    const shown = lines.map((one, mark) => {
      const { tag = "P" } = paragraphs[one.paragraph] ?? {};
      marks[one.paragraph]?.push(`<< /Type /MCR /Pg ${sheets[at]} /MCID ${mark} >>`);
      return `/${tag} << /MCID ${mark} >> BDC ${drawn(one, used.show)} EMC`;
    });
    const [line] = linesOf(`${foot} · ${at + 1} / ${pages.length}`, fonts.plain, {
      ...{ size: FOOT_SIZE, width: PAGE.width },
    });
    const last = { size: FOOT_SIZE, x: PAGE.left, y: PAGE.bottom / 2, paragraph: 0 };
    const number = drawn({ ...last, line: line ?? { runs: [] } }, used.show);
    const text = [...shown, `/Artifact BMC ${number} EMC`].join("\n");
    return file.addStream(Buffer.from(text, "latin1"));
  });
  const resources = file.add(`<< /Font ${used.embed(file)} >>`);
  for (const [at, sheet] of sheets.entries()) {
    file.add(
      `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
        `/Resources ${resources} /Contents ${contents[at]} /StructParents ${at} /Tabs /S >>`,
      sheet,
    );
  }
  file.add(`<< /Type /Pages /Kids [${sheets.join(" ")}] /Count ${sheets.length} >>`, tree);
  const whole = file.reserve();
  for (const [at, element] of elements.entries()) {
    const { tag = "P" } = paragraphs[at] ?? {};
    const kids = marks[at]?.join(" ") ?? "";
    file.add(`<< /Type /StructElem /S /${tag} /P ${whole} /K [${kids}] >>`, element);
  }
  file.add(
    `<< /Type /StructElem /S /Document /P ${structure} /K [${elements.join(" ")}] >>`,
    whole,
  );
  const parents = pages.map((lines, at) => `${at} [${owners(lines, elements)}]`);
  const parentTree = file.add(`<< /Nums [${parents.join(" ")}] >>`);
  file.add(
    `<< /Type /StructTreeRoot /K ${whole} /ParentTree ${parentTree} ` +
      `/ParentTreeNextKey ${pages.length} >>`,
    structure,
  );
  file.add(
    `<< /Type /Catalog /Pages ${tree} /Lang (${language}) /MarkInfo << /Marked true >> ` +
      `/StructTreeRoot ${structure} /ViewerPreferences << /DisplayDocTitle true >> >>`,
    catalog,
  );
  const info = file.add(`<< /Title ${pdfText(title)} /Producer (Opora) >>`);
  return file.close(`/Root ${catalog} /Info ${info}`);
}

function owners(lines: readonly Placed[], elements: readonly Reference[]): string {
  return lines.map(({ paragraph }) => elements[paragraph]).join(" ");
}

function drawn(
  { line, size, x, y }: Placed,
  show: (run: Line["runs"][number], size: number) => string,
): string {
  return `BT ${x} ${y.toFixed(2)} Td ${line.runs.map((run) => show(run, size)).join(" ")} ET`;
}

/** Every line at its place, page by page; a heading is not left alone at the foot of one. */
function placed(
  paragraphs: readonly Paragraph[],
  fonts: Readonly<Record<Paragraph["weight"], readonly Font[]>>,
): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let y = PAGE.height - PAGE.top;
  for (const [
    paragraph,
    { text, weight, size, indent = 0, above = 0, tag },
  ] of paragraphs.entries()) {
    const width = PAGE.width - PAGE.left - PAGE.right - indent;
    const step = size * LINE_HEIGHT;
    const together = tag === "P" ? step : step * 3;
    y -= above;
    if (y - together < PAGE.bottom) {
      pages.push([]);
      y = PAGE.height - PAGE.top;
    }
    for (const line of linesOf(text, fonts[weight], { size, width })) {
      if (y - step < PAGE.bottom) {
        pages.push([]);
        y = PAGE.height - PAGE.top;
      }
      y -= step;
      pages.at(-1)?.push({ line, size, x: PAGE.left + indent, y, paragraph });
    }
  }
  return pages;
}
