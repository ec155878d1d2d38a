import { build } from "esbuild";

import { keptVersions, packNames } from "../law/kept-versions.ts";

/**
 * A page that checks decision files without a server and without the rest of the system: engine and
 * law stand in it as one script. Whoever holds a decision can keep the page and check it offline.
 */
export async function verifierPage(): Promise<string> {
  return page(await verifierScript());
}

/** The script of the page: `opora.verifyText(text)` resolves to a verification. */
export async function verifierScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry(keptVersions()), resolveDir: ".", loader: "ts" },
    bundle: true,
    format: "iife",
    globalName: "opora",
    minify: true,
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** The page's own program: the present version, and every earlier one beside it. */
function entry(versions: readonly string[]): string {
  const folder = (version: string) => `./shared/law/versions/${version}`;
  const imports = versions.flatMap((version, index) => [
    `import * as engine${index} from "${folder(version)}/verifier.mjs";`,
    `import version${index} from "${folder(version)}/version.json";`,
    ...packNames(version).map(
      (name, pack) => `import pack${index}x${pack} from "${folder(version)}/${name}";`,
    ),
  ]);
  const carried = versions.map((version, index) => {
    const packs = packNames(version).map((_, pack) => `pack${index}x${pack}`);
    const data = `{ version: version${index}, packs: [${packs.join(", ")}] }`;
    return `${JSON.stringify(version)}: { engine: engine${index}, data: ${data} }`;
  });
  return [
    'import { verifierOf } from "./cli/verifier/in-page.ts";',
    'export { explanationOf } from "./cli/verifier/in-page.ts";',
    ...imports,
    `export const verifyText = verifierOf({ ${carried.join(", ")} });`,
  ].join("\n");
}

function page(script: string): string {
  const safe = script.replaceAll("</script", "<\\/script");
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>Проверка решения · Шешімді тексеру · Verify a decision</title>
<style>body{font:1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}output{display:block;margin-top:1rem;font-weight:bold}</style>
<h1>Проверка решения</h1>
<p>Выберите файл решения: страница вычислит его заново. Файл не покидает это устройство.</p>
<p lang="kk">Шешім файлын таңдаңыз: бет оны қайта есептейді. Файл құрылғыдан шықпайды.</p>
<p lang="en">Choose a decision file: the page computes it again. The file does not leave this device.</p>
<label>Файл · Файл · File <input type="file" accept="application/json,.json"></label>
<output aria-live="polite"></output>
<section></section>
<script>${safe}</script>
<script>
function paragraph(language, lines) {
  const made = document.createElement("p");
  made.lang = language;
  made.textContent = lines.join(" ");
  return made;
}
document.querySelector("input").addEventListener("change", async (event) => {
  const text = await event.target.files[0].text();
  const result = await opora.verifyText(text);
  document.querySelector("output").textContent = result.verified ? "verified" : "not verified: " + result.path;
  const said = result.verified ? ["ru", "kk", "en"].map((language) => paragraph(language, opora.explanationOf(text, language))) : [];
  document.querySelector("section").replaceChildren(...said);
});
</script>
</html>
`;
}
