import "@mantine/core/styles.css";
import "@fontsource-variable/noto-sans-sc/wght.css";
import "@fontsource/source-code-pro/latin-400.css";
import "@fontsource/source-code-pro/latin-600.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/latin-marks.css";
import { styleNonce } from "../ui/nonce.ts";
import { App } from "./App.tsx";
import { quietEnough, theme } from "./theme.ts";

/** A file dropped beside the place for it changes nothing: the browser would leave the console and open it. */
function refuseDrops(window: Window): void {
  for (const event of ["dragover", "drop"] as const) {
    window.addEventListener(event, (dragged) => {
      if (dragged.dataTransfer?.types.includes("Files")) dragged.preventDefault();
    });
  }
}

refuseDrops(window);
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={quietEnough}
        defaultColorScheme="light"
        getStyleNonce={styleNonce}
      >
        <App />
      </MantineProvider>
    </StrictMode>,
  );
}
