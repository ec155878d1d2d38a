import { MOST_UPLOAD_BYTES, UPLOAD_TYPES } from "../../../shared/contracts/api.ts";

/** The largest paper that is taken, in megabytes, for people. */
export const LARGEST_MEGABYTES = Math.floor(MOST_UPLOAD_BYTES / (1024 * 1024));

/** What is wrong with a file before it is sent; undefined where nothing is. */
export function faultOf(file: {
  readonly size: number;
  readonly type: string;
}): "empty" | "tooLarge" | "wrongType" | undefined {
  if (!UPLOAD_TYPES.some((type) => type === file.type)) return "wrongType";
  if (file.size === 0) return "empty";
  return file.size > MOST_UPLOAD_BYTES ? "tooLarge" : undefined;
}
