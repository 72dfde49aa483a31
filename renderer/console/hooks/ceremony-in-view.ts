import { createContext } from "react";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";

/** The ceremony whose page is in view, where it is not the open one: what is shown is its own, and nothing is done to it. */
export const CeremonyInView = createContext<ConsoleCeremony | undefined>(undefined);
