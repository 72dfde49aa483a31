import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identityNote } from "../../../shared/ceremony/identity.ts";
import { personSignedIn, personSignedOut } from "../../../shared/ceremony/witnesses.ts";
import { canonical, type Json } from "../../../shared/ledger/canonical.ts";
import { type AnyFact, formOf } from "../../../shared/ledger/fact.ts";
import { noteOf } from "../../../shared/ledger/notes.ts";
import type { Result } from "../../../shared/text/result.ts";
import { ceremonyService } from "../../services/ledger/ceremony-service.ts";
import { digest } from "../../services/ledger/digest.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import { entropy, type Ports } from "../../services/ledger/ports.ts";

const at = "2026-12-25T09:30:00+08:00";
const ports: Ports = {
  now: () => at,
  random: () => entropy,
  build: { version: "0.0.0-bench", digest: "b".repeat(64) },
  device: () => {
    throw new Error("nothing is signed here");
  },
};

/** How long a ledger takes from its file to its state, in milliseconds. */
interface Replayed {
  /** Opening it: every link of the chain and every blob is verified. */
  readonly opening: number;
  /** Reading its facts back to the state they add up to. */
  readonly replay: number;
}

/**
 * Measures how the state is read back from a ledger of 10,000 and of 40,000 facts, best of five: four times the facts
 * take about four times as long (at most 5), and 40,000 under a second.
 */
export function benchReplay(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    print("replay of a ledger, best of five");
    const [few, many] = [10_000, 40_000].map((facts) => {
      const path = join(folder, `${facts}.sqlite`);
      write(path, facts);
      const runs = Array.from({ length: 5 }, () => replayed(path));
      const best = (part: keyof Replayed) => Math.min(...runs.map((run) => run[part]));
      print(
        `  ${String(facts).padStart(6)} facts   replay ${best("replay").toFixed(0).padStart(5)} ms   opening and verifying ${best("opening").toFixed(0).padStart(5)} ms`,
      );
      return best("replay");
    });
    if (!few || !many) throw new Error("two ledgers were to be measured");
    print(
      `  four times the facts take ${(many / few).toFixed(2)} × as long (at most 5); 40,000 under 1,000 ms`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

function replayed(path: string): Replayed {
  const begun = performance.now();
  const ledger = good(openLedger(path));
  const opened = performance.now();
  // The facts are read, and then that the application started is appended: the same for any ledger.
  good(ceremonyService(ledger, ports));
  const done = performance.now();
  ledger.close();
  return { opening: opened - begun, replay: done - opened };
}

/** A ceremony whose people come and go: each step is a command of its own, as in a ledger of years. */
function write(path: string, facts: number): void {
  const ledger = good(openLedger(path));
  const service = good(ceremonyService(ledger, ports));
  good(
    service.execute({ type: "configure-office", office: "示例市生态环境局", code: "DEMO", level: "city" }),
  );
  const details = {
    place: "示例会场",
    organiser: "示例市生态环境局",
    host: "示例主持人",
    operator: "示例操作员",
    recorder: "示例记录员",
    windowReason: "示例理由",
  };
  const day = at.slice(0, 10);
  good(service.execute({ type: "open", quarter: "2027Q1", rehearsal: true, day, details, calendars: [] }));
  const ceremony = service.state().current?.id ?? "";
  const identity = noteOf(identityNote, { name: "示例见证人", organisation: "示例单位", post: "" }, entropy);
  const signedIn: AnyFact & Record<string, Json> = {
    type: "person.signed-in",
    form: formOf(personSignedIn),
    of: ceremony,
    at,
    command: "sign-in",
    person: 1,
    role: "media",
    writes: 0,
    personNote: digest(identity),
  };
  good(ledger.append({ events: [canonical(signedIn)], blobs: [Buffer.from(identity, "utf8")] }));
  const moves = Array.from({ length: facts - ledger.head().seq }, (_, index) =>
    canonical({
      type: index % 2 === 0 ? "person.signed-out" : "person.returned",
      form: formOf(personSignedOut),
      of: ceremony,
      at,
      command: `move/${index}`,
      person: 1,
    }),
  );
  for (let from = 0; from < moves.length; from += 1000)
    good(ledger.append({ events: moves.slice(from, from + 1000) }));
  ledger.close();
}
