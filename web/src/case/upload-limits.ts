/** The largest paper that is taken, in megabytes: the same limit as in the upload policy. */
export const LARGEST_MEGABYTES = 10;

/** What a paper may be. Arrival checks again by content; this only spares a useless journey. */
export const TAKEN_TYPES = ["image/jpeg", "image/png", "image/tiff", "application/pdf"] as const;

/** What is wrong with a file before it is sent; undefined where nothing is. */
export function faultOf(file: {
  readonly size: number;
  readonly type: string;
}): "tooLarge" | "wrongType" | undefined {
  if (!TAKEN_TYPES.some((type) => type === file.type)) return "wrongType";
  return file.size > LARGEST_MEGABYTES * 1_000_000 ? "tooLarge" : undefined;
}
