import { randomUUID } from "node:crypto";
import { heldBack } from "../../../shared/ceremony/ending.ts";
import { type Command, decide, refuseTexts } from "../../../shared/commands.ts";
import {
  blobsOf,
  checkForms,
  checkNotes,
  emptyState,
  evolve,
  Fact,
  factReader,
  notesIn,
} from "../../../shared/facts.ts";
import type { State } from "../../../shared/inspection/inspection.ts";
import { canonical, type Json } from "../../../shared/ledger/canonical.ts";
import type { Decision, RegisteredWords } from "../../../shared/ledger/decision.ts";
import { noteEnd } from "../../../shared/ledger/notes.ts";
import { registerFacts } from "../../../shared/office/lists.ts";
import { isRegisterOpen } from "../../../shared/office/register-held.ts";
import { registeredWords } from "../../../shared/office/registered-words.ts";
import {
  type KeyedRegister,
  keyedRegisterAsOf,
  type RegisterFact,
  rowsOf,
} from "../../../shared/register/fold.ts";
import type { Register } from "../../../shared/register/model.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { digest as hash } from "./digest.ts";
import { isShortOfMemory } from "./durable-file.ts";
import type { Ledger } from "./ledger.ts";
import type { Ports } from "./ports.ts";

/** The ceremonies of one office over its ledger: commands in, durable facts out, and the state they add up to. */
export interface CeremonyService {
  readonly state: () => State;
  /** Every fact so far, oldest first. */
  readonly facts: () => readonly Fact[];
  /** The facts of the register from a seq on. */
  readonly registerFacts: (from?: number) => readonly RegisterFact[];
  /**
   * The register as they add up to it so far, or up to the event of a number; read from the ledger's own blobs, each held to its
   * digest.
   */
  readonly register: (upTo?: number) => Register;
  /**
   * Reads the notes of a large ledger that the start left for later, a fact's at a step; one that does not fit makes the
   * ledger read-only. Then the register, for the first sentence that is typed.
   */
  readonly examineRest: () => Iterable<undefined>;
  /**
   * Milliseconds since a fact, by its number, became durable; of one that was there already, since this program opened the
   * ledger. By a clock that nobody sets: a wait that is counted with it is not shortened by a clock, nor by a restart.
   */
  readonly elapsedSince: (seq: number) => number;
  /** Whether a command of this id was carried out. */
  readonly carriedOut: (commandId: string) => boolean;
  /**
   * Carries out a command: what `decide` says is durable before this returns. The same `commandId` a second time
   * does nothing and succeeds.
   */
  readonly execute: (command: Command, commandId?: string) => Result<State>;
  /** What a command would be refused with now, if anything; nothing is written. */
  readonly refusalOf: (command: Command) => Refused | undefined;
  /** What it would be refused with for what its texts say, whatever of it is not known yet; nothing is written. */
  readonly textsRefused: (command: Command) => Refused | undefined;
  /** The text of a blob, by its digest. */
  readonly read: (digest: string) => string;
  readonly readBytes: (digest: string) => Uint8Array;
  /** What is kept outside the ledger for a while (the nonce, the conflicts). */
  readonly kept: (name: string) => string | undefined;
  readonly ledger: Ledger;
  readonly ports: Ports;
}

/**
 * Replays a ledger, notes that the application started, and closes what stands open under an earlier protocol. Refused for
 * writing: a ledger that is broken, of a newer program, or with a ceremony that the program which began it must finish.
 */
export function ceremonyService(ledger: Ledger, ports: Ports): Result<CeremonyService> {
  if (ledger.readOnly) return { ok: false, refusal: ledger.readOnly };
  const replayed = replay(ledger);
  if (!replayed.ok) return replayed;
  const held = heldBack(replayed.value.state);
  if (held) return { ok: false, refusal: held };
  const { facts, hashes, commands, later } = replayed.value;
  let { state } = replayed.value;

  const { elapsed = () => performance.now() } = ports;
  const opened = elapsed();
  const before = facts.length;
  /** When each fact since then became durable. */
  const moments: number[] = [];

  const readBytes = (digest: string): Uint8Array => {
    const bytes = ledger.blob(digest);
    if (!bytes) throw new Error(`the ledger names a blob it does not hold: ${digest}`);
    return bytes;
  };
  const read = (digest: string): string => Buffer.from(readBytes(digest)).toString("utf8");

  /** Of the lists as they stand: to read 100,000 rows anew would hold an answer up by 0.2 s. */
  let known: { readonly at: number; readonly words: RegisteredWords } | undefined;
  const registered = (upTo?: number): RegisteredWords => {
    const at = state.registerAt;
    if (upTo !== undefined && upTo < at) return registerThen(upTo).words;
    if (known?.at !== at) known = { at, words: registeredWords(register()) };
    return known.words;
  };
  function* examineNotes(): Generator<undefined> {
    for (let next = later.shift(); next && !ledger.readOnly; next = later.shift()) {
      const noted = checkNotes(next.seq, next.fact, read);
      if (!noted.ok) ledger.distrust(noted.refusal);
      yield;
    }
  }
  function* examineRest(): Generator<undefined> {
    yield* examineNotes();
    // What the first sentence typed is held against is read before anybody types it, but not before windows are served.
    for (const part of [register, registered]) {
      yield;
      if (!isRegisterOpen(state) || ledger.readOnly) return;
      try {
        part();
      } catch (error) {
        // It may be what is damaged.
        if (!ledger.readOnly) throw error;
      }
    }
  }
  const factsFrom = (from?: number) => {
    // Their notes are read now, so none may be left for later.
    for (const _ of examineNotes()) if (ledger.readOnly) throw new Error("a note that cannot be read");
    return registerFacts(facts, (seq) => hashes[seq - 1] ?? "", read, from);
  };
  /** Kept while it may be asked for by name: to add 40 imports of 100,000 rows up takes a second. */
  let added: { readonly at: number; readonly keyed: KeyedRegister } | undefined;
  const keyedRegister = (): KeyedRegister => {
    const at = state.registerAt;
    const found = added?.at === at ? added : { at, keyed: addedUp(factsFrom()) };
    added = isRegisterOpen(state) ? found : undefined;
    return found.keyed;
  };
  /** A change that does not fit its list stands in no ledger that a program of ours wrote alone. */
  const addedUp = (all: readonly RegisterFact[], upTo?: number): KeyedRegister => {
    try {
      return keyedRegisterAsOf(all, upTo);
    } catch (error) {
      if (!ledger.readOnly) ledger.distrust(message("ledger.misfit-register", { seq: state.registerAt }));
      throw error;
    }
  };
  const register = (upTo?: number): Register =>
    upTo !== undefined && upTo < state.registerAt ? registerThen(upTo).rows : rowsOf(keyedRegister());
  /** What the list that was worked with last was frozen from: kept like `added`, for each text typed of it is held against it. */
  let then: { readonly at: number; readonly rows: Register; readonly words: RegisteredWords } | undefined;
  const registerThen = (at: number) => {
    let found = then;
    if (found?.at !== at) {
      const rows = rowsOf(addedUp(factsFrom(), at));
      found = { at, rows, words: registeredWords(rows) };
    }
    then = isRegisterOpen(state) ? found : undefined;
    return found;
  };

  function commit({ facts: decided, blobs, keep, erase }: Decision): Result<State> {
    if (decided.length === 0) return ok(state);
    const unfit = decided.map((fact) => Fact.safeParse(fact)).find(({ success }) => !success);
    // Whatever is written must be read back by the next start, or the office could never open its ledger again.
    if (unfit) return refuse("ceremony.malformed", { detail: unfit.error?.issues[0]?.path.join(".") ?? "" });
    const after = decided.reduce(evolve, state);
    const isRegisterChanged = after.registerAt !== state.registerAt;
    const written = ledger.append({
      events: decided.map((fact) => canonical(fact as unknown as Json)),
      blobs: blobs.map(bytesOf),
      keep: Object.fromEntries(Object.entries(keep).map(([name, text]) => [name, bytesOf(text)])),
      erase,
    });
    if (!written.ok) return written;
    for (const fact of decided as readonly Fact[]) {
      facts.push(fact);
      commands.add(fact.command);
      moments.push(elapsed());
    }
    hashes.push(...written.value.map(({ hash }) => hash));
    state = after;
    if (!isRegisterOpen(state)) added = then = undefined;
    // Every sentence typed later is held against the register: read it now, while people wait anyway.
    if (isRegisterChanged) readAhead();
    return ok(state);
  }

  /** What was recorded stays done where the memory for this is not to be had. */
  function readAhead(): void {
    try {
      registered();
    } catch (error) {
      if (!isShortOfMemory(error)) throw error;
    }
  }

  const contextOf = (commandId: string) => ({
    at: ports.now(),
    commandId,
    carriedOut: service.carriedOut,
    hash,
    random: ports.random(commandId),
    read,
    keyedRegister,
    register,
    registered,
    head: ledger.head().hash,
  });
  const decisionOn = (command: Command, commandId: string): Result<Decision> =>
    decide(state, command, contextOf(commandId));

  const service: CeremonyService = {
    state: () => state,
    facts: () => facts,
    examineRest,
    registerFacts: factsFrom,
    register,
    elapsedSince: (seq) => elapsed() - (moments[seq - before - 1] ?? opened),
    carriedOut: (commandId) => commands.has(commandId),
    execute: (command, commandId = randomUUID()) => {
      const decision = decisionOn(command, commandId);
      return decision.ok ? commit(decision.value) : decision;
    },
    refusalOf: (command) => {
      const decision = decisionOn(command, randomUUID());
      return decision.ok ? undefined : decision;
    },
    textsRefused: (command) => refuseTexts(state, command, contextOf(randomUUID())),
    read,
    readBytes,
    kept: (name) => {
      const bytes = ledger.kept(name);
      return bytes && Buffer.from(bytes).toString("utf8");
    },
    ledger,
    ports,
  };
  const started = service.execute({ type: "start", ...ports.build });
  const closed = started.ok ? service.execute({ type: "close-earlier" }) : started;
  const ended = closed.ok ? service.execute({ type: "end-attempts" }) : closed;
  return ended.ok ? ok(service) : ended;
}

interface Replayed {
  readonly facts: Fact[];
  /** Of their events. */
  readonly hashes: string[];
  /** Ids of the commands that were carried out. */
  readonly commands: Set<string>;
  /** Facts whose notes are still to be read. */
  readonly later: { readonly seq: number; readonly fact: Fact }[];
  readonly state: State;
}

/** Notes of so many bytes are read at the start; the rest of a large ledger is read once its windows are served. */
const notesAtOnce = 8 * 2 ** 20;

/** All facts and their state. Refused where one is not of this vocabulary, does not fit, or names a blob that is gone. */
function replay(ledger: Ledger): Result<Replayed> {
  const facts: Fact[] = [];
  const hashes: string[] = [];
  const commands = new Set<string>();
  const later: { readonly seq: number; readonly fact: Fact }[] = [];
  let left = notesAtOnce;
  const factOf = factReader();
  const read = (digest: string) => Buffer.from(ledger.blob(digest) ?? []).toString("utf8");
  const end = (digest: string) => Buffer.from(ledger.end(digest, noteEnd)).toString("utf8");
  let state = emptyState;
  for (const { seq, hash, body } of ledger.events()) {
    const found = factOf(seq, body);
    if (!found.ok) return found;
    const fact = found.value;
    const lost = blobsOf(fact).find((digest) => !ledger.has(digest));
    if (lost) return refuse("ledger.lost-blob", { seq, hash: lost });
    const size = notesIn(fact).reduce((sum, digest) => sum + ledger.size(digest), 0);
    const isNow = size <= left;
    // Whether a later program wrote it is asked of every note: nothing is added to such a ledger.
    const noted = isNow ? checkNotes(seq, fact, read) : checkForms(seq, fact, end);
    if (isNow) left -= size;
    else later.push({ seq, fact });
    // A note that is damaged says nothing either.
    if (!noted.ok) return ledger.readOnly ? { ok: false, refusal: ledger.readOnly } : noted;
    try {
      state = evolve(state, fact);
    } catch {
      return refuse("ledger.foreign-event", { seq });
    }
    facts.push(fact);
    hashes.push(hash);
    commands.add(fact.command);
  }
  return ok({ facts, hashes, commands, later, state });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? Buffer.from(content, "utf8") : content;
}
