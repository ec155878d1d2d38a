import type { Scan, ScanReading } from "../functions/read-scan/read-scan.ts";

/** What the parent asks of the reading process. */
export interface ReaderQuestion {
  readonly id: number;
  readonly scan: Scan;
}

/** What the reading process answers: that it is ready, or what came of a scan. */
export type ReaderReply =
  | { readonly ready: true }
  | { readonly id: number; readonly reading: ScanReading; readonly failure?: undefined }
  | { readonly id: number; readonly failure: string; readonly reading?: undefined };
