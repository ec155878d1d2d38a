import { Button } from "@navikt/ds-react";

/** What may be done, as buttons: a press opens its form below, a second one closes it. */
export function FormButtons<Deed extends string>({
  deeds,
  names,
  open,
  change,
  size,
}: {
  readonly deeds: readonly Deed[];
  readonly names: Readonly<Record<Deed, string>>;
  /** Whose form is open. */
  readonly open: Deed | undefined;
  readonly change: (open: Deed | undefined) => void;
  readonly size: "small" | "xsmall";
}) {
  return (
    <div className="o-toolbar">
      {deeds.map((deed) => (
        <Button
          key={deed}
          size={size}
          variant="secondary"
          aria-expanded={deed === open}
          onClick={() => change(deed === open ? undefined : deed)}
        >
          {names[deed]}
        </Button>
      ))}
    </div>
  );
}
