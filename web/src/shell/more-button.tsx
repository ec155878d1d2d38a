import { Button } from "@navikt/ds-react";

/** Leads to the next part of a list. */
export function MoreButton({
  label,
  onMore,
}: {
  readonly label: string;
  readonly onMore: () => void;
}) {
  return (
    <Button type="button" size="small" variant="secondary" onClick={onMore}>
      {label}
    </Button>
  );
}
