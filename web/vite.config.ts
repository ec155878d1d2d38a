import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * One build for local stack and cloud: settings come from `/config.json` at run time.
 *
 * Nothing is inlined into the page, so that a content security policy without `unsafe-inline`
 * and without `data:` scripts holds.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    target: ["chrome99", "firefox97", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
  },
});
