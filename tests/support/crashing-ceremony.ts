/** A process that goes on with a rehearsal and is killed at its first step: `node … FOLDER before|after|never`. */
import { join } from "node:path";
import { actions, conduct } from "../../electron/cli/rehearse/rehearsal.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import type { Ledger } from "../../electron/services/ledger/ledger.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { smallScript, testPorts } from "./small-office.ts";

const [folder = "", moment = "never"] = process.argv.slice(2);
const opened = openLedger(join(folder, "ledger.sqlite"));
if (!opened.ok) throw new Error(opened.refusal.key);

const die = () => process.kill(process.pid, "SIGKILL");
const isStart = (body: string) => body.includes('"type":"application.started"');
const ledger: Ledger = {
  ...opened.value,
  append: (change) => {
    const step = !change.events.some(isStart);
    if (step && moment === "before") die();
    const written = opened.value.append(change);
    if (step && moment === "after") die();
    return written;
  },
};
const service = ceremonyService(ledger, testPorts());
if (!service.ok) throw new Error(service.refusal.key);
const finished = await conduct(
  service.value,
  actions(smallScript(folder), () => {}),
  () => {},
);
if (!finished.ok) throw new Error(JSON.stringify(finished.refusal));
opened.value.close();
