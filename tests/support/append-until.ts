import { openLedger } from "../../electron/services/ledger/open-ledger.ts";

/**
 * Run as a process of its own: appends to a ledger, telling the parent each seq when it is acknowledged.
 * `silent-N`: kills itself after the N-th append, before it tells. `full`: goes on until an append is refused,
 * and tells the refusal. Otherwise it goes on until it is killed.
 */
const [file = "", mode = ""] = process.argv.slice(2);
const opened = openLedger(file);
if (!opened.ok) throw new Error(opened.refusal.key);
const ledger = opened.value;
const silent = Number(/^silent-(\d+)$/.exec(mode)?.[1]);
const tell = (value: unknown) => new Promise<void>((told) => process.send?.(value, () => told()));

for (let count = 1; ; count += 1) {
  const bytes = Buffer.alloc(30_000, `blob ${ledger.head().seq + 1},`);
  const appended = ledger.append({
    events: [`{"n":${count}}`, `{"n":${count},"second":1}`],
    blobs: [bytes],
    keep: { last: bytes },
  });
  if (count === silent) process.kill(process.pid, "SIGKILL");
  if (!appended.ok) {
    await tell({ refused: appended.refusal.key, head: ledger.head() });
    break;
  }
  await tell(ledger.head().seq);
}
ledger.close();
process.disconnect();
