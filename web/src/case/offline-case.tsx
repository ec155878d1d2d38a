import { Heading } from "@navikt/ds-react";
import { useEffect, useState } from "react";

import { type KnownFamily, knownFamily } from "../capture/known-family.ts";
import { FailureMessage } from "../shell/failure-message.tsx";
import { PageHeading } from "../shell/page-heading.tsx";
import { fill } from "../text/fill.ts";
import { useText } from "../text/use-text.ts";
import { UploadForm } from "./upload-form.tsx";

/** A case without a network: papers can be taken for a family seen here before; the rest waits. */
export function OfflineCase({
  caseId,
  error,
  again,
}: {
  readonly caseId: string;
  readonly error: unknown;
  readonly again: () => void;
}) {
  const { page } = useText("casework");
  const upload = useText("upload");
  const [family, setFamily] = useState<KnownFamily>();
  useEffect(() => {
    knownFamily(caseId).then(setFamily, () => setFamily(undefined));
  }, [caseId]);
  if (family === undefined) {
    return (
      <div className="o-narrow">
        <FailureMessage error={error} retry={again} whole />
      </div>
    );
  }
  return (
    <div className="o-narrow">
      <PageHeading title={fill(page.title, { id: caseId })} />
      <FailureMessage error={error} retry={again} />
      <section className="o-panel">
        <Heading level="2" size="small">
          {upload.title}
        </Heading>
        <UploadForm caseId={caseId} members={family} sent={again} />
      </section>
    </div>
  );
}
