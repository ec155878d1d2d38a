import { AnalyzeDocumentCommand, TextractClient } from "@aws-sdk/client-textract";

const client = new TextractClient();

/** What Textract saw on one page, in short. */
export interface SpecimenReading {
  readonly words: readonly string[];
  readonly cells: number;
}

/** Has Textract read one page at once, with its tables: for checking a deployment, not for cases. */
export async function readSpecimen(bytes: Uint8Array): Promise<SpecimenReading> {
  const { Blocks = [] } = await client.send(
    new AnalyzeDocumentCommand({ Document: { Bytes: bytes }, FeatureTypes: ["TABLES"] }),
  );
  return {
    words: Blocks.flatMap(({ BlockType, Text }) => (BlockType === "WORD" && Text ? [Text] : [])),
    cells: Blocks.filter(({ BlockType }) => BlockType === "CELL").length,
  };
}
