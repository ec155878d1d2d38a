import type { Inspection, InspectionRejection, RefusedScan } from "./scan-facts.ts";

const MESSAGES: Readonly<Record<InspectionRejection, string>> = {
  NOT_AN_IMAGE: "The file is no picture: send a JPEG, PNG, TIFF or PDF file",
  UNSUPPORTED_TYPE: "Files of this type are not read: send JPEG, PNG, TIFF or PDF",
  TOO_LARGE: "The file or its page is too large: send at most 10 000 pixels a side and 10 MB",
  TOO_MANY_PAGES: "The file holds too many pages: send each paper as a file of its own",
  TOO_SMALL: "The picture is too small to read: photograph the page again from nearby",
  ENCRYPTED: "The file is protected with a password: send it without protection",
  DAMAGED: "The file is damaged: save or scan it again and send it anew",
};

/** The refusal of a file, with its sentence for people. */
export function refusal(code: InspectionRejection): RefusedScan {
  return { code, message: MESSAGES[code] };
}

/** An inspection that ends in a refusal, with advice of its own where the usual says too little. */
export function refuse(code: InspectionRejection, advice?: string): Inspection {
  return { refused: advice === undefined ? refusal(code) : { code, message: advice } };
}
