/** A file of recorded Textract responses. */
export interface ResponseFile {
  readonly path: string;
  readonly parts: readonly object[];
}

interface LinkedBlock {
  readonly Id: string;
  readonly Relationships?: readonly { readonly Ids: readonly string[] }[] | null;
}

/**
 * Files in groups: those whose blocks link to each other hold parts of one response and are read
 * together. Textract's ids are unique, so a link from one file into another leaves no doubt.
 */
export function joinedResponses(
  files: readonly ResponseFile[],
): readonly (readonly ResponseFile[])[] {
  const owners = new Map<string, number>();
  const groups = new Map<number, readonly number[]>(files.map((_, at) => [at, [at]]));
  for (const [at, file] of files.entries()) {
    for (const { Id } of blocksOf(file)) if (!owners.has(Id)) owners.set(Id, at);
  }
  for (const [at, file] of files.entries()) {
    for (const other of linkedTo(file, owners)) join(groups, at, other);
  }
  return [...new Set(groups.values())].map((members) =>
    [...members].sort((a, b) => a - b).flatMap((at) => files[at] ?? []),
  );
}

function join(groups: Map<number, readonly number[]>, one: number, other: number): void {
  const [first = [], second = []] = [groups.get(one), groups.get(other)];
  if (first === second) return;
  const whole = [...first, ...second];
  for (const at of whole) groups.set(at, whole);
}

/** Indexes of the files that hold blocks which this file links to and does not hold itself. */
function linkedTo(file: ResponseFile, owners: ReadonlyMap<string, number>): ReadonlySet<number> {
  const own = new Set(blocksOf(file).map(({ Id }) => Id));
  const links = blocksOf(file).flatMap(({ Relationships }) =>
    (Relationships ?? []).flatMap(({ Ids }) => Ids),
  );
  return new Set(links.filter((id) => !own.has(id)).flatMap((id) => owners.get(id) ?? []));
}

function blocksOf({ parts }: ResponseFile): readonly LinkedBlock[] {
  return parts.flatMap((part) =>
    "Blocks" in part && part.Blocks ? part.Blocks : [],
  ) as LinkedBlock[];
}
