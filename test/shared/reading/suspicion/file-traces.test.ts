import { describe, expect, it } from "vitest";

import { fileTraces } from "../../../../shared/reading/suspicion/file-traces.ts";
import { asEdited } from "../../../forgeries/edited-pdf.ts";

const PLAIN = Buffer.from(
  `%PDF-1.4
1 0 obj
<< /Type /Catalog >>
endobj
2 0 obj
<< /Producer (1C:Enterprise) /CreationDate (D:20250701120000Z) /ModDate (D:20250701120001Z) >>
endobj
xref
0 3
trailer
<< /Size 3 /Root 1 0 R /Info 2 0 R >>
startxref
171
%%EOF
`,
  "latin1",
);

const said = (bytes: Uint8Array) =>
  fileTraces(bytes).map(({ code, day }) => `${code} ${day ?? ""}`.trim());

describe("fileTraces", () => {
  it("tells the days of a file that nobody changed", () => {
    expect(said(PLAIN)).toEqual(["FILE_CREATED 2025-07-01", "FILE_CHANGED 2025-07-01"]);
  });

  it("tells the last change and the editor that made it", () => {
    expect(said(asEdited(PLAIN, "iLovePDF", "2025-07-09"))).toEqual([
      "FILE_CREATED 2025-07-01",
      "FILE_CHANGED 2025-07-09",
      "FILE_FROM_EDITOR",
    ]);
  });

  it("reads a program's name in hexadecimal", () => {
    const hex = Buffer.from(`<< /Producer <${Buffer.from("Sejda").toString("hex")}> >>`);
    expect(said(hex)).toEqual(["FILE_FROM_EDITOR"]);
  });

  it("says nothing of a picture or of a day that is none", () => {
    expect(said(Buffer.from("\u0089PNG"))).toEqual([]);
    expect(said(Buffer.from("<< /ModDate (D:20251399) >>"))).toEqual([]);
  });
});
