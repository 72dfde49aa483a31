import { join } from "node:path";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { openList } from "../../electron/services/office/open-list.ts";
import { succeeded } from "./outcome.ts";
import { testPorts } from "./small-office.ts";

/** Tries wrong secrets on a sealed list of the ledger in a folder, and is killed while they are being stretched. */
const [folder = "", list = ""] = process.argv.slice(2);
const service = succeeded(ceremonyService(succeeded(openLedger(join(folder, "ledger.sqlite"))), testPorts()));
const past = service.state().past.find(({ ceremony }) => ceremony === list);
if (!past) throw new Error(`no list ${list}`);
const wrong = {
  pair: "passphrases",
  officer: "wrong-passphrase-1",
  supervisor: "wrong-passphrase-2",
} as const;
void openList(service, past, wrong, "killed");
process.kill(process.pid, "SIGKILL");
