import type { ConsoleView } from "../../shared/ceremony/console-view.ts";
import { createClient } from "../../shared/contract/client.ts";
import { windowTransport } from "../ui/transport.ts";
import { createViewStore } from "../ui/view-store.ts";

/** The console's way to its host, and the view the host pushed last. */
export const client = createClient<ConsoleView>(windowTransport());
export const useViewStore = createViewStore(client);
