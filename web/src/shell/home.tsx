import { BodyLong, Heading, LinkCard } from "@navikt/ds-react";

import { useText } from "../text/use-text.ts";
import { goTo } from "./location.ts";
import { pathOf } from "./route.ts";
import { useTitle } from "./use-title.ts";

/** The first page: what Opora is for, and the three ways in. */
export function Home() {
  const text = useText("shell");
  const { welcome } = text;
  useTitle(text.home);
  const ways = [
    {
      href: pathOf({ page: "calculator" }),
      name: welcome.calculator,
      about: welcome.calculatorText,
    },
    { href: pathOf({ page: "checklist" }), name: welcome.checklist, about: welcome.checklistText },
    { href: pathOf({ page: "apply" }), name: welcome.apply, about: welcome.applyText },
    { href: pathOf({ page: "mine" }), name: welcome.mine, about: welcome.mineText },
    { href: pathOf({ page: "cases" }), name: welcome.cases, about: welcome.casesText },
  ];
  return (
    <div className="o-narrow">
      <Heading level="1" size="xlarge" spacing>
        {welcome.title}
      </Heading>
      <BodyLong size="large" spacing>
        {welcome.lead}
      </BodyLong>
      <div className="o-ways">
        {ways.map(({ href, name, about }) => (
          <LinkCard key={href}>
            <LinkCard.Title as="h2">
              <LinkCard.Anchor
                href={href}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  goTo(href);
                }}
              >
                {name}
              </LinkCard.Anchor>
            </LinkCard.Title>
            <LinkCard.Description>{about}</LinkCard.Description>
          </LinkCard>
        ))}
      </div>
    </div>
  );
}
