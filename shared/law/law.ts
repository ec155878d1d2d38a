import type { Law, LawPack, LawVersion } from "../domain/law.ts";
import { openLaw } from "../domain/law.ts";
import kz from "./packs/kz.json" with { type: "json" };
import shymkent from "./packs/kz-79.json" with { type: "json" };
import ru from "./packs/ru.json" with { type: "json" };
import altai from "./packs/ru-alt.json" with { type: "json" };
import komi from "./packs/ru-ko.json" with { type: "json" };
import omsk from "./packs/ru-oms.json" with { type: "json" };
import primorye from "./packs/ru-pri.json" with { type: "json" };
import version from "./packs/version.json" with { type: "json" };

/** The packs as built; the build has validated them, so their texts are what the types say. */
const PACKS: readonly unknown[] = [ru, altai, komi, omsk, primorye, kz, shymkent];

/** The version of rules and data that decides now. */
export const LAW_VERSION: LawVersion = version;

/** All the law there is: both countries and every region. */
export const LAW: Law = openLaw(LAW_VERSION, PACKS as readonly LawPack[]);
