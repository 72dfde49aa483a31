import { createClient } from "../../shared/contract/client.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { windowTransport } from "../ui/transport.ts";
import { createViewStore } from "../ui/view-store.ts";

/** The console's way to its host, and the view the host pushed last. */
export const client = createClient<ConsoleView>(windowTransport());
export const useViewStore = createViewStore(client);
