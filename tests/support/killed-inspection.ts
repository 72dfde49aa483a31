/**
 * Goes on with a locked list in the ledger of a folder and is killed at one of its writes: `node … FOLDER WORK before|after WRITE`.
 */
import { join } from "node:path";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { isWork, works } from "./inspection-works.ts";
import { succeeded } from "./outcome.ts";
import { testPorts } from "./small-office.ts";

const [folder = "", work = "", moment = "", write = "1"] = process.argv.slice(2);
const opened = succeeded(openLedger(join(folder, "ledger.sqlite")));
let writes = -1;
const die = () => process.kill(process.pid, "SIGKILL");
const ledger: Ledger = {
  ...opened,
  append: (change) => {
    // The first is the start of the program.
    writes += 1;
    if (writes === Number(write) && moment === "before") die();
    const written = opened.append(change);
    if (writes === Number(write) && moment === "after") die();
    return written;
  },
};
const service = succeeded(ceremonyService(ledger, testPorts()));
if (!isWork(work)) throw new Error(`no work ${work}`);
succeeded(await works[work](service, folder));
opened.close();
