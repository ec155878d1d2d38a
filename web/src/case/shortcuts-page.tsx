import "../style/case.css";
import "../style/casework.css";

import { BodyLong, Checkbox } from "@navikt/ds-react";
import { useState } from "react";

import { PageHeading } from "../shell/page-heading.tsx";
import { PageLink } from "../shell/page-link.tsx";
import { pathOf } from "../shell/route.ts";
import { useText } from "../text/use-text.ts";
import { SHORTCUT_KEYS, type Shortcut, shortcutsAreOn, switchShortcuts } from "./shortcuts.ts";

/** Every key of the case page, and the switch for people whose voice or hand would press them. */
export function ShortcutsPage() {
  const words = useText("shortcuts");
  const { page } = useText("casework");
  const [on, setOn] = useState(shortcutsAreOn);
  return (
    <div className="o-narrow">
      <PageLink href={pathOf({ page: "cases" })}>← {page.back}</PageLink>
      <PageHeading title={words.title} />
      <BodyLong spacing>{words.lead}</BodyLong>
      <Checkbox
        checked={on}
        onChange={({ target }) => {
          switchShortcuts(target.checked);
          setOn(target.checked);
        }}
      >
        {words.on}
      </Checkbox>
      <table className="o-grid">
        <caption className="o-unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(SHORTCUT_KEYS) as Shortcut[]).map((name) => (
            <tr key={name}>
              <th scope="row">
                <kbd>{SHORTCUT_KEYS[name]}</kbd>
              </th>
              <td>{words.keys[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.frame}</p>
      <p>{words.boxes}</p>
    </div>
  );
}
