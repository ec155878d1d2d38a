/** A parsed element: its text, or its children by name. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text made safe to stand inside an element. */
function escapeXml(text: string): string {
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  return escaped.replaceAll(/[\r\n]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One element with text inside. */
export function element(name: string, text: string | number | boolean): string {
  return `<${name}>${escapeXml(String(text))}</${name}>`;
}

/**
 * Reads the small XML documents that S3's clients send: elements and text. Attributes are skipped,
 * and there are no entities beyond the five of XML, so nothing expands.
 *
 * @returns `undefined` when the text is not well formed.
 */
export function parseXml(text: string): XmlElement | undefined {
  const root: OpenElement = { name: "", text: "", children: [] };
  const open = [root];
  const pieces = /<\?[^>]*\?>|<(\/?)([\w:.-]+)[^>]*?(\/?)>|([^<]+)/gu;
  for (const piece of text.matchAll(pieces)) {
    if (!take(piece, open)) return undefined;
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: OpenElement[];
}

function take(piece: RegExpMatchArray, open: OpenElement[]): boolean {
  const [, closing, name, selfClosing, characters] = piece;
  const current = open.at(-1);
  if (current === undefined) return false;
  if (characters !== undefined) {
    current.text += withoutEntities(characters);
    return true;
  }
  if (closing === "/") {
    open.pop();
    return current.name === name && open.length > 0;
  }
  if (name === undefined) return true;
  const child = { name, text: "", children: [] };
  current.children.push(child);
  if (selfClosing !== "/") open.push(child);
  return true;
}

/** The children of that name. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of that name; `undefined` when there is none. */
export function textOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childrenOf(parent, name)[0]?.text;
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/gu, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name as string] ?? whole;
  });
}
