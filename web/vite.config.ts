import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const WORKER = "service-worker.js";

/**
 * Tells the service worker which files to keep: all scripts and styles of this build, and fonts in
 * the one format that every supported browser reads. A changed file changes the build's name.
 *
 * It runs last: a chunk that held styles alone is dropped from the bundle late, and one listed file
 * that the server lacks makes the whole worker fail to install, so that nothing works offline.
 */
function keepBuiltFiles(): Plugin {
  return {
    name: "keep-built-files",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => name !== WORKER && /\.(?:js|css|woff2)$/u.test(name))
        .map((name) => `/${name}`)
        .sort();
      const worker = bundle[WORKER];
      if (worker?.type !== "chunk") throw new TypeError(`The build lacks ${WORKER}`);
      const build = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
      worker.code = worker.code
        .replaceAll("BUILT_FILES", JSON.stringify(files))
        .replaceAll("BUILD_NAME", JSON.stringify(build));
    },
  };
}

/**
 * One build for local stack and cloud: settings come from `/config.json` at run time.
 *
 * Nothing is inlined into the page, so that a content security policy without `unsafe-inline`
 * and without `data:` scripts holds.
 */
export default defineConfig({
  plugins: [react(), keepBuiltFiles()],
  build: {
    target: ["chrome99", "firefox97", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
    rolldownOptions: {
      input: { page: here("index.html"), worker: here("src/worker.ts") },
      output: {
        entryFileNames: ({ name }) => (name === "worker" ? WORKER : "assets/[name]-[hash].js"),
      },
    },
  },
});
