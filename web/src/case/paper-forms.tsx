import { useState } from "react";

import type { DocumentView } from "../../../shared/contracts/api.ts";
import type { NamedMember } from "../decision/people.ts";
import { Choice } from "../shell/choice.tsx";
import { FormButtons } from "../shell/form-buttons.tsx";
import { LineField } from "../shell/line-field.tsx";
import { useText } from "../text/use-text.ts";
import { type Deed, mayDo, useCasework } from "./casework-context.ts";
import { DeedForm } from "./deed-form.tsx";
import { MemberSelect } from "./member-select.tsx";
import { papersOf } from "./papers-of.ts";
import { ReasonField } from "./reason-field.tsx";

/** What may be said of a whole paper. */
const PAPER_DEEDS = [
  "accept-document",
  "assign-document",
  "describe-document",
  "set-aside-document",
] as const;
type PaperDeed = (typeof PAPER_DEEDS)[number];

/** What a person may say of a whole paper: that it stands, whose it is, what it is, that it counts for nothing. */
export function PaperDesk({
  paper,
  members,
}: {
  readonly paper: DocumentView;
  readonly members: readonly NamedMember[];
}) {
  const { actions } = useText("acting");
  const casework = useCasework();
  const [open, setOpen] = useState<PaperDeed>();
  const offered = PAPER_DEEDS.filter((deed) => mayDo(casework, deed));
  const chosen = offered.find((deed) => deed === open);
  if (offered.length === 0) return null;
  return (
    <div className="o-paper-desk">
      <FormButtons size="xsmall" deeds={offered} names={actions} open={chosen} change={setOpen} />
      {chosen !== undefined && (
        <PaperForm
          key={`${paper.documentId} ${chosen}`}
          deed={chosen}
          paper={paper}
          members={members}
          done={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

interface Typed {
  readonly reason: string;
  readonly memberId: string;
  readonly form: string;
  readonly year: string;
}

/** The form of one such deed: only what it needs is asked, and the difference stands before saving. */
function PaperForm({
  deed,
  paper,
  members,
  done,
}: {
  readonly deed: PaperDeed;
  readonly paper: DocumentView;
  readonly members: readonly NamedMember[];
  readonly done: () => void;
}) {
  const { actions, forms, reasons } = useText("acting");
  const [typed, setTyped] = useState<Typed>({
    ...{ reason: "", memberId: paper.memberId ?? "", form: formOf(paper), year: "" },
  });
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const usual =
    deed === "assign-document"
      ? [reasons.otherPerson]
      : deed === "describe-document"
        ? [reasons.formSeen]
        : [reasons.notIncome, reasons.twice];
  return (
    <DeedForm
      title={actions[deed]}
      deed={() => deedOf(deed, paper.documentId, typed)}
      missing={forms.missing}
      previewed
      submit={forms.save}
      done={done}
    >
      {deed === "assign-document" && (
        <MemberSelect
          members={members}
          memberId={typed.memberId}
          change={(memberId) => change({ memberId })}
        />
      )}
      {deed === "describe-document" && <Description typed={typed} change={change} />}
      {deed !== "accept-document" && (
        <ReasonField label={forms.reason} usual={usual} change={(reason) => change({ reason })} />
      )}
    </DeedForm>
  );
}

function formOf({ reading }: DocumentView): string {
  const form = papersOf(reading)[0]?.form ?? "unknown";
  return form === "unknown" ? "" : form;
}

function Description({
  typed,
  change,
}: {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}) {
  const { forms } = useText("acting");
  const { forms: names } = useText("casework");
  const known = Object.entries(names).filter(([form]) => form !== "unknown");
  return (
    <>
      <Choice
        autoFocus
        label={forms.form}
        value={typed.form}
        options={[["", forms.choose], ...known]}
        change={(form) => change({ form })}
      />
      <LineField
        inputMode="numeric"
        label={forms.year}
        description={forms.optional}
        value={typed.year}
        change={(year) => change({ year: year.trim() })}
      />
    </>
  );
}

/** The deed that was typed; undefined while something is missing. */
function deedOf(deed: PaperDeed, documentId: string, typed: Typed): Deed | undefined {
  const { reason, memberId, form, year } = typed;
  if (deed === "accept-document") return { action: deed, documentId };
  if (reason === "") return undefined;
  switch (deed) {
    case "assign-document":
      return memberId === "" ? undefined : { action: deed, documentId, reason, memberId };
    case "describe-document": {
      if (form === "" || !/^(?:\d{4})?$/u.test(year)) return undefined;
      return { action: deed, documentId, reason, form, ...(year !== "" && { fields: { year } }) };
    }
    default:
      return { action: deed, documentId, reason };
  }
}
