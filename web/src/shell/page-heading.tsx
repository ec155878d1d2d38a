import { Heading } from "@navikt/ds-react";
import { type ReactNode, useEffect, useRef } from "react";

import { useTitle } from "./use-title.ts";

let firstPage = true;

/** The heading of a page; it takes the focus when a reader arrives by a link inside the application. */
export function PageHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <Heading level="1" size="large" spacing ref={heading} tabIndex={-1}>
      {children ?? title}
    </Heading>
  );
}
