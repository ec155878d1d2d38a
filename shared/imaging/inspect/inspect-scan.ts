import { inspectJpeg } from "./inspect-jpeg.ts";
import { inspectPdf } from "./inspect-pdf.ts";
import { inspectPng } from "./inspect-png.ts";
import { inspectTiff } from "./inspect-tiff.ts";
import { refuse } from "./refuse.ts";
import {
  type Inspection,
  SCAN_LIMITS,
  type ScanFacts,
  type ScanLimits,
  type ScanType,
} from "./scan-facts.ts";
import { scanType } from "./scan-type.ts";

const INSPECTORS: Readonly<
  Record<ScanType, (bytes: Uint8Array, limits: ScanLimits) => Inspection>
> = { jpeg: inspectJpeg, png: inspectPng, tiff: inspectTiff, pdf: inspectPdf };

/** Decoders of HEIC are under LGPL and therefore not part of this project. */
const SEND_JPEG =
  "iPhone pictures in HEIC are not read: choose Settings, Camera, Formats, Most Compatible and " +
  "photograph again, or send a screenshot of the picture as JPEG or PNG";

/**
 * Type, size and pages of an uploaded file, read from its headers alone.
 *
 * No decoder sees a file that has not passed here: size on disk is no protection against a file
 * that unpacks to gigabytes.
 */
export function inspectScan(bytes: Uint8Array, limits: ScanLimits = SCAN_LIMITS): Inspection {
  const type = scanType(bytes);
  if (type === "heic") return refuse("UNSUPPORTED_TYPE", SEND_JPEG);
  if (type === "unsupported") return refuse("UNSUPPORTED_TYPE");
  if (type === undefined) return refuse("NOT_AN_IMAGE");
  const most = type === "jpeg" || type === "png" ? limits.imageBytes : limits.documentBytes;
  if (bytes.length > most) return refuse("TOO_LARGE");
  const inspection = INSPECTORS[type](bytes, limits);
  return inspection.facts ? withinLimits(inspection.facts, limits) : inspection;
}

function withinLimits(facts: ScanFacts, limits: ScanLimits): Inspection {
  if (facts.pages > limits.pages) return refuse("TOO_MANY_PAGES");
  if (facts.pages < 1) return refuse("DAMAGED");
  const { width, height } = facts;
  if (width === undefined || height === undefined) return { facts };
  if (width < 1 || height < 1) return refuse("DAMAGED");
  if (width > limits.side || height > limits.side) return refuse("TOO_LARGE");
  return Math.min(width, height) < limits.leastSide ? refuse("TOO_SMALL") : { facts };
}
