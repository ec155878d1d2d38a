import { Tag, type TagProps } from "@navikt/ds-react";

import { wordFor } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";

const COLOURS: Readonly<Record<string, NonNullable<TagProps["data-color"]>>> = {
  proposed: "info",
  confirmed: "success",
};

/** The state of a case as a word; the colour only repeats it. */
export function CaseStatusTag({ status }: { readonly status: string }) {
  const { caseStatus } = useText("casework");
  return (
    <Tag variant="moderate" size="small" data-color={COLOURS[status] ?? "neutral"}>
      {wordFor(caseStatus, status)}
    </Tag>
  );
}
