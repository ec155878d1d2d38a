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
