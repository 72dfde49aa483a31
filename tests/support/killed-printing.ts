/** Prints as on Windows over a data folder and is killed while the printer has the file: `node … FOLDER`. */
import { join } from "node:path";
import { windowsSpooler } from "../../electron/services/papers/spooler.ts";

const [folder = ""] = process.argv.slice(2);
const printers = [{ name: "示例打印机" }];
const spooler = windowsSpooler(
  async () => ({
    getPrinters: async () => printers,
    getDefaultPrinter: async () => null,
    print: async () => process.kill(process.pid, "SIGKILL"),
  }),
  join(folder, ".mingqian-printing"),
);
await spooler.print(new Uint8Array([1]), { printer: "示例打印机", copies: 1, title: "DEMO-2027Q3-2 1" });
