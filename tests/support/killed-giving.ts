/** Has a filed paper printed over the ledger of a folder and is killed when the printer has it: `node … FOLDER inner|addendum|paper`. */
import { join } from "node:path";
import { working } from "../../electron/services/contract/working.ts";
import { amendmentHandlers } from "../../electron/services/inspection/amending.ts";
import { innerPaperHandlers } from "../../electron/services/inspection/methods.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { printingHandlers } from "../../electron/services/papers/methods.ts";
import { succeeded } from "./outcome.ts";
import { ceremony, testPorts } from "./small-office.ts";

const [folder = "", which = ""] = process.argv.slice(2);
const service = succeeded(ceremonyService(succeeded(openLedger(join(folder, "ledger.sqlite"))), testPorts()));
const printer = "示例打印机";
const running = {
  service,
  work: working(service),
  watched: () => ({ windows: 0, seen: true }),
  bags: join(folder, "bags"),
  spooler: {
    printers: async () => [{ name: printer, preferred: true }],
    print: async () => {
      process.kill(process.pid, "SIGKILL");
      throw new Error("still there");
    },
  },
};
const asked = {
  ...{ ceremony, printer, copies: 50 },
  ...{ commandId: "print", expectedRevision: service.ledger.head().seq },
};
if (which === "inner") {
  await innerPaperHandlers(running, openedNames()).printInner({ ...asked, number: 1 }, "console");
} else if (which === "addendum") {
  await amendmentHandlers(running).printAddendum({ ...asked, number: 1 }, "console");
} else {
  await printingHandlers(running).printPaper({ ...asked, paper: "minutes" }, "console");
}
