import { constants } from "node:os";
import { join } from "node:path";
import { recoveryCodes } from "../../shared/office/keepers.ts";
import { ok, type Refused, type Result } from "../../shared/text/result.ts";
import { type Message, message, say } from "../../shared/text/text.ts";
import { type Verdict, verdict } from "../../shared/verify/check.ts";
import type { WrittenBag } from "../services/archive/bag.ts";
import type { WrittenBags } from "../services/archive/bagging.ts";
import { readBuild } from "../services/ledger/build-digest.ts";
import { type CeremonyService, ceremonyService } from "../services/ledger/ceremony-service.ts";
import { openLedger } from "../services/ledger/open-ledger.ts";
import { chinaTime, entropy, type Ports } from "../services/ledger/ports.ts";
import { passingDeviceCertificate } from "../services/papers/signing/device-certificate.ts";
import { gatherImports } from "./rehearse/gather-imports.ts";
import {
  isOver,
  outputFolder,
  type RehearsalOptions,
  readRehearsalArguments,
  readRehearsalOptions,
} from "./rehearse/options.ts";
import { actions, conduct, type Script } from "./rehearse/rehearsal.ts";
import { drawnCounts, importLines, stepLines } from "./rehearse/rehearsal-report.ts";
import { throughDisclosure } from "./rehearse/through-disclosure.ts";
import { type Exit, exit, mannerAsked, readLanguage, run, type Terminal, unusable } from "./terminal.ts";

/**
 * `rehearse [options]`: a whole ceremony without a window, from spreadsheets to a bag that is then verified. Exit 0
 * done and verified, 1 a check failed, 2 unusable input with a sentence on stderr (and with `--json` an object that holds it)
 * and nothing left behind. Clock, entropy
 * and scrypt's work are the real ones unless others are given.
 */
export async function rehearseCommand(
  args: readonly string[],
  terminal: Terminal,
  given: Partial<Ports> = {},
): Promise<Exit> {
  const asked = mannerAsked(args);
  const typed = readRehearsalArguments(args);
  if (!typed.ok) return unusable(typed, asked, terminal);
  const language = readLanguage(typed.value.values.lang);
  if (!language.ok) return unusable(language, asked, terminal);
  const tell = (said: Message) =>
    (typed.value.values.json ? terminal.complain : terminal.print)(say(said, language.value));
  if (typed.value.values.help) {
    terminal.print(say(message("rehearsal.help", {}), language.value));
    return exit.good;
  }
  const now = given.now ?? (() => chinaTime(new Date()));
  // Made anew and kept nowhere: the papers of a rehearsal prove nothing, and no key is left behind.
  const device = passingDeviceCertificate(now());
  const ports = { now, random: () => entropy, build: readBuild(), device: () => ok(device), ...given };
  const options = readRehearsalOptions(typed.value, ports.now().slice(0, 10));
  if (!options.ok) return unusable(options, asked, terminal);
  const held = await rehearse(options.value, ports, tell);
  if (!held.ok) {
    const ended = unusable(held, asked, terminal);
    return isUnverified(held) ? exit.wrong : ended;
  }
  const good = held.value.verification.failed === 0;
  if (typed.value.values.json) terminal.print(JSON.stringify({ ok: good, ...held.value }));
  return good ? exit.good : exit.wrong;
}

/** What a rehearsal leaves behind, for `--json`. */
interface Rehearsed {
  readonly ceremony: string;
  readonly freeze: string;
  readonly seed: string;
  readonly result: string;
  readonly close: string;
  readonly drawn: { readonly units: number; readonly places: number };
  readonly bag: Pick<WrittenBags, "whole" | "open">;
  /** Its later versions, where it goes on through the disclosure. */
  readonly versions: readonly WrittenBag[];
  readonly ledger: string;
  /**
   * What opens data/sealed of this rehearsal. Not secret: nobody keeps a rehearsal's names from whoever holds it, and its
   * ledger lies beside the bag. A real ceremony's keys are typed by its keepers and stand in no output.
   */
  readonly rehearsalKeys: {
    /** Of names.age, inside and outside. */
    readonly passphrases: { readonly officer: string; readonly supervisor: string };
    /** Of recovery.age. */
    readonly recoveryCodes: { readonly inside: string; readonly outside: string };
  };
  readonly verification: Verdict;
}

async function rehearse(
  options: RehearsalOptions,
  ports: Ports,
  tell: (said: Message) => void,
): Promise<Result<Rehearsed>> {
  const now = ports.now();
  // First of all: reading the lists takes long, and would be for nothing.
  const out = outputFolder(options.out ?? join("out", `rehearsal-${compact(now)}`));
  if (!out.ok) return out;
  if (Object.keys(options.files).length === 0) tell(message("rehearsal.sample", {}));
  const { path, clear } = out.value;
  // Nobody could go on with it, for its keys were never shown; and the next try may want the same folder.
  const calm = onInterrupt(() => {
    clear();
    tell(message("rehearsal.interrupted", { folder: path }));
  });
  try {
    const held = await rehearseInto(path, now.slice(0, 10), options, ports, tell);
    // A bag that does not pass is what somebody has to look at.
    if (!held.ok && !isUnverified(held)) clear();
    return held;
  } finally {
    calm();
  }
}

/** Whether all went well but that the bag does not pass: no fault of the input. */
function isUnverified({ refusal }: Refused): boolean {
  return refusal.key === "ceremony.bag-unverified";
}

/** Does something before a signal ends the process, with the exit code a shell gives such an end; gives the way to stop that. */
function onInterrupt(before: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (signal: (typeof signals)[number]): void => {
    before();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

async function rehearseInto(
  into: string,
  day: string,
  options: RehearsalOptions,
  ports: Ports,
  tell: (said: Message) => void,
): Promise<Result<Rehearsed>> {
  const { quarter } = options;
  if (isOver(quarter, day)) tell(message("rehearsal.past-quarter", { quarter, day }));
  const gathered = await gatherImports(options, day, (one) => importLines(one).forEach(tell));
  if (!gathered.ok) return gathered;
  const keys = ports.random("keys");
  const script: Script = {
    office: { name: "演练单位", code: "DEMO", level: options.level },
    preset: options.preset,
    ...(options.ruleSet && { ruleSet: options.ruleSet }),
    quarter,
    day,
    team: gathered.value.some(({ imported }) => imported.list === "inspectors") ? options.team : 0,
    raised: options.raised,
    imports: gathered.value.map(({ imported }) => imported),
    slips: options.slips,
    keys: { keepers: recoveryCodes(keys), recovery: recoveryCodes(keys), earlier: new Map() },
    into,
    ...(options.inPost !== undefined && { inPost: options.inPost }),
  };
  return holdOver(join(into, "ledger.sqlite"), { script, through: options.through }, ports, tell);
}

/** `20261225-093000` */
function compact(time: string): string {
  return time.slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
}

/** What is held, and how far it goes. */
interface Rehearsal extends Pick<RehearsalOptions, "through"> {
  readonly script: Script;
}

async function holdOver(
  file: string,
  rehearsal: Rehearsal,
  ports: Ports,
  tell: (said: Message) => void,
): Promise<Result<Rehearsed>> {
  const ledger = openLedger(file);
  if (!ledger.ok) return ledger;
  try {
    const service = ceremonyService(ledger.value, ports);
    return service.ok ? await hold(service.value, rehearsal, file, tell) : service;
  } finally {
    ledger.value.close();
  }
}

async function hold(
  service: CeremonyService,
  { script, through }: Rehearsal,
  ledger: string,
  tell: (said: Message) => void,
): Promise<Result<Rehearsed>> {
  let bag: WrittenBags | undefined;
  const todo = actions(script, (written) => {
    bag = written;
  });
  const done = await conduct(service, todo, (step, state) => {
    stepLines(step.id, state, service).forEach(tell);
    if (step.id !== `sign-in/${script.slips.length}`) return;
    tell(message("rehearsal.step.sign-in", { count: script.slips.length }));
    tell(message("rehearsal.step.sealing", {}));
  });
  if (!done.ok) return done;
  const now = done.value.current;
  if (!bag || now?.phase !== "minutes") throw new Error("the rehearsal ended without a bag");
  const { whole, open, checks } = bag;
  const { folder, manifest } = whole;
  const anchors = { freeze: now.freeze.freeze, seed: now.outcome.seed, close: now.close };
  tell(message("rehearsal.step.bag", { folder, open: open.folder, manifest }));
  const verification = verdict(checks);
  const { passed, failed, notPossible } = verification;
  tell(message("rehearsal.verified", { passed, failed, notPossible }));
  tell(message("rehearsal.verify-again", { folder, ...anchors }));
  const [officer, supervisor] = script.keys.keepers;
  const [inside, outside] = script.keys.recovery;
  const versions =
    through === "disclosure"
      ? await throughDisclosure(service, {
          ceremony: now.id,
          into: script.into,
          passphrases: { pair: "passphrases", officer, supervisor },
          codes: { pair: "recovery", officer: inside, supervisor: outside },
          tell,
        })
      : ok([]);
  if (!versions.ok) return versions;
  tell(message("rehearsal.ledger", { file: ledger }));
  tell(message("rehearsal.keys", { officer, supervisor, inside, outside }));
  return {
    ok: true,
    value: {
      ceremony: now.id,
      ...anchors,
      result: now.outcome.result,
      drawn: drawnCounts(now.outcome, service),
      bag: { whole, open },
      versions: versions.value,
      ledger,
      rehearsalKeys: { passphrases: { officer, supervisor }, recoveryCodes: { inside, outside } },
      verification,
    },
  };
}

if (import.meta.main) await run(rehearseCommand);
