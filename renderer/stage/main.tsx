import "@fontsource-variable/noto-sans-sc";
import "@fontsource/source-code-pro/latin-500.css";
import "@fontsource/source-code-pro/latin-700.css";
import "../ui/latin-marks.css";
import "./theme.css";
import "./stage.css";
import "./screens.css";
import "./reveal.css";
import "./line.css";
import "./pages.css";
import { createRoot } from "react-dom/client";
import { createClient } from "../../shared/contract/client.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { windowTransport } from "../ui/transport.ts";
import { App } from "./App.tsx";
import { Fallen } from "./Fallen.tsx";
import { takeNoInput } from "./take-no-input.ts";

takeNoInput(window);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <Boundary of="" instead={() => <Fallen />}>
      <App client={createClient<StageView>(windowTransport())} />
    </Boundary>,
  );
