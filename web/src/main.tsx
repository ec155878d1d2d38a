import "@fontsource/pt-sans/400.css";
import "@fontsource/pt-sans/700.css";
import "@navikt/ds-css/dist/global/tokens.min.css";
import "./style/page.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./shell/app.tsx";

const root = document.getElementById("opora");
if (root === null) throw new Error("The page lacks its element #opora: see web/index.html");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => {
    // A browser that refuses, as in a private window, still shows every page with a network.
    navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
  });
}
