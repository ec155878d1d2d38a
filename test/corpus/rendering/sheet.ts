import { randomFrom } from "../invented/random.ts";
import type { Paper, Treatment } from "../paper.ts";
import { fontFaces } from "./fonts.ts";

/** A whole HTML document: every sheet an A4 page, every page marked as a specimen. */
export function sheetDocument(paper: Paper, treatment: Treatment = {}): string {
  const sheets = paper.sheets.map(
    (inside, index) =>
      `<section class="sheet"><div class="cover"><div class="mark">ОБРАЗЕЦ</div></div>${inside}${overlay(treatment, `${paper.truth.form}${index}`)}<div class="corner">ОБРАЗЕЦ: люди и числа вымышлены</div></section>`,
  );
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><style>${fontFaces(paper.family)}
${baseCss(paper)}
${paper.css}
${rulingCss(treatment)}</style><body>${sheets.join("")}</body></html>`;
}

/** Text that HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function baseCss({ family, landscape = false }: Paper): string {
  const [width, height] = landscape ? [297, 210] : [210, 297];
  return `@page{size:${width}mm ${height}mm;margin:0}
*{box-sizing:border-box}
html,body{margin:0;background:#fff}
body{font-family:"${family}";color:#111;--rule:0.5pt solid #222}
.sheet{position:relative;width:${width}mm;height:${height}mm;padding:9mm 10mm;overflow:hidden;break-after:page;background:#fff}
.cover{position:absolute;inset:0;overflow:hidden;pointer-events:none}
.mark{position:absolute;left:0;right:0;top:42%;text-align:center;font-size:84pt;letter-spacing:8pt;transform:rotate(-38deg);color:rgba(90,90,90,.055);pointer-events:none}
.corner{position:absolute;left:10mm;bottom:4mm;font-size:6.5pt;color:#888}
.foot{position:relative;height:0}
.overlay{position:absolute;mix-blend-mode:multiply;pointer-events:none}
table{border-collapse:collapse}
td,th{border:var(--rule);padding:0 1mm;font-weight:400}
table.plain td{border:none}
b,.b{font-weight:700}
.c{text-align:center}.r{text-align:right}.l{text-align:left}`;
}

function rulingCss({ rulings }: Treatment): string {
  if (rulings === "faint")
    return "body{--rule:0.4pt solid #dcdcdc!important}td,th{border-color:#dcdcdc!important}";
  if (rulings === "dotted")
    return "td,th{border-style:dotted!important;border-color:#777!important}";
  if (rulings === "none") return "td,th{border-color:transparent!important}";
  return "";
}

/** A round stamp and a signature over the last lines of the paper, where its totals stand. */
function overlay({ stamp }: Treatment, seed: string): string {
  if (stamp === undefined) return "";
  const random = randomFrom(`stamp ${seed}`);
  const ink = stamp === "blue" ? "rgb(52,72,170)" : "rgb(120,120,120)";
  const left = random.whole(55, 130);
  const top = random.whole(-62, -36);
  const turn = random.whole(-25, 25);
  const ring = "Общество с ограниченной ответственностью • ОБРАЗЕЦ • ";
  return `<div class="foot"><svg class="overlay" style="left:${left}mm;top:${top}mm" width="40mm" height="40mm" viewBox="-50 -50 100 100"><g transform="rotate(${turn})" fill="none" stroke="${ink}"><circle r="46" stroke-width="2"/><circle r="43" stroke-width=".6"/><circle r="28" stroke-width=".8"/><path id="ring" d="M-34 0a34 34 0 1 1 68 0a34 34 0 1 1-68 0" stroke="none"/><text fill="${ink}" stroke="none" font-size="7.4"><textPath href="#ring">${ring}</textPath></text><text fill="${ink}" stroke="none" font-size="11" text-anchor="middle" y="4">ОБРАЗЕЦ</text></g></svg>
<svg class="overlay" style="left:${left - 30}mm;top:${top + 8}mm" width="70mm" height="24mm" viewBox="0 0 140 48"><path d="${signature(random)}" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linecap="round"/></svg></div>`;
}

function signature({ whole }: ReturnType<typeof randomFrom>): string {
  const loops = Array.from({ length: 6 }, (_, index) => {
    const x = 14 + index * 20;
    return `S${x + whole(-12, 6)} ${whole(2, 14)} ${x + 8} ${whole(18, 34)}`;
  });
  return `M4 30 C${whole(6, 20)} ${whole(-6, 10)} ${whole(10, 26)} ${whole(40, 50)} 18 24 ${loops.join(" ")}`;
}
