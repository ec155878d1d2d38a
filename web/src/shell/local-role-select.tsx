import { Suspense, useEffect, useState } from "react";

import { ROLES } from "../../../shared/domain/access/role.ts";
import { chooseLocalRole, localRole } from "../server/local-role.ts";
import { forgetSession, isLocal } from "../server/session.ts";
import { useText } from "../text/use-text.ts";

/** On the local stack alone: who one is. A deployment has an identity provider, and nothing to choose. */
export function LocalRoleSelect() {
  // Its words come later than the page's; they must not take the page away while they load.
  return (
    <Suspense fallback={null}>
      <Chooser />
    </Suspense>
  );
}

function Chooser() {
  const { localRole: label, secondPerson } = useText("shell");
  const { roles } = useText("status");
  const [local, setLocal] = useState(false);
  useEffect(() => {
    isLocal().then(setLocal, () => setLocal(false));
  }, []);
  if (!local) return null;
  return (
    <label className="o-local-role">
      {label}{" "}
      <select
        value={localRole()}
        onChange={({ target }) => {
          chooseLocalRole(target.value);
          forgetSession();
          location.reload();
        }}
      >
        {ROLES.flatMap((role) => [
          <option key={role} value={role}>
            {roles[role]}
          </option>,
          <option key={`${role} 2`} value={`${role} 2`}>
            {roles[role]} ({secondPerson})
          </option>,
        ])}
      </select>
    </label>
  );
}
