import type { Law, LawPack } from "../../../shared/domain/law.ts";
import { openLaw } from "../../../shared/domain/law.ts";
import type { Parameter } from "../../../shared/domain/parameter.ts";
import type { Extension, Programme } from "../../../shared/domain/programme.ts";

const PARAMETERS = import.meta.glob<Parameter>(
  ["../../../shared/law/*/*.json", "!../../../shared/law/{programmes,extensions}/*"],
  { eager: true, import: "default" },
);
const PROGRAMMES = import.meta.glob<Programme>("../../../shared/law/programmes/*.json", {
  eager: true,
  import: "default",
});
const EXTENSIONS = import.meta.glob<Extension>("../../../shared/law/extensions/*.json", {
  eager: true,
  import: "default",
});

/**
 * The law as data, as it stood when the pages were built; its shape is proven by the tests of the
 * data. The calculator issues no receipt, so it names no hash.
 */
export function bundledLaw(): Law {
  const pack: LawPack = {
    jurisdiction: "all",
    hash: "",
    parameters: Object.values(PARAMETERS),
    programmes: Object.values(PROGRAMMES),
    extensions: Object.values(EXTENSIONS),
  };
  return openLaw({ version: "", rulesHash: "" }, [pack]);
}
