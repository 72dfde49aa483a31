import { noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event, inPhase, kept } from "./decision.ts";
import { needsThird } from "./slips.ts";
import type { State } from "./state.ts";

type Command = CommandOf<"drop-slip" | "count-slips" | "reveal-nonce" | "read-slip" | "envelope">;

/** Phases 4 and 5: sealed slips, the nonce, the slips opened and read (protocol, steps 3 to 5). */
export function decideSlips(state: State, command: Command, context: Context): Result<Decision> {
  switch (command.type) {
    case "drop-slip":
      return dropSlip(state, command, context);
    case "count-slips":
      return countSlips(state, command, context);
    case "reveal-nonce":
      return revealNonce(state, command, context);
    case "read-slip":
      return readSlip(state, command, context);
    case "envelope":
      return envelope(state, command, context);
  }
}

function dropSlip(state: State, { slip }: CommandOf<"drop-slip">, context: Context): Result<Decision> {
  const now = inPhase(state, ["slips"]);
  if (!now.ok) return now;
  const count = now.value.freeze.writers.length;
  if (!Number.isInteger(slip) || slip < 1 || slip > count)
    return refuse("ceremony.no-such-slip", { slip, count });
  if (now.value.dropped.includes(slip)) return refuse("ceremony.slip-dropped", { slip });
  return decided([event(context, "slip.dropped", { slip })]);
}

function countSlips(state: State, { count }: CommandOf<"count-slips">, context: Context): Result<Decision> {
  const now = inPhase(state, ["slips"]);
  if (!now.ok) return now;
  const missing = now.value.freeze.writers.length - now.value.dropped.length;
  if (missing > 0) return refuse("ceremony.slips-missing", { count: missing });
  if (!Number.isInteger(count) || count < 0) return refuse("ceremony.bad-count", { count });
  return decided([event(context, "slips.counted", { count })]);
}

function revealNonce(state: State, { nonce }: CommandOf<"reveal-nonce">, context: Context): Result<Decision> {
  const now = inPhase(state, ["slips"]);
  if (!now.ok) return now;
  if (!now.value.counted) return refuse("ceremony.not-counted", {});
  if (context.hash(nonce) !== now.value.freeze.deviceCommitment) return refuse("ceremony.nonce-differs", {});
  return decided([event(context, "nonce.revealed", { nonce })], { erase: [kept.nonce] });
}

function readSlip(state: State, command: CommandOf<"read-slip">, context: Context): Result<Decision> {
  const now = inPhase(state, ["reveal"]);
  if (!now.ok) return now;
  const { slip, reader, digits } = command;
  const known = now.value.slips[slip - 1];
  if (!known) return refuse("ceremony.no-such-slip", { slip, count: now.value.slips.length });
  if (!/^[0-9?]{12}$/.test(digits)) return refuse("ceremony.bad-digits", { slip, digits });
  if (known.readings[reader - 1] !== "") return refuse("ceremony.read-already", { slip, reader });
  if (reader === 3 && !needsThird(known)) return refuse("ceremony.no-third", { slip });
  return decided([event(context, "slip.read", { slip, reader, digits })]);
}

function envelope(state: State, { number }: CommandOf<"envelope">, context: Context): Result<Decision> {
  const now = inPhase(state, ["reveal"]);
  if (!now.ok) return now;
  const unread = now.value.slips.filter(({ digits }) => digits === "").length;
  if (unread > 0) return refuse("ceremony.unread-slips", { count: unread });
  if (number.trim() === "")
    return refuse("ceremony.empty", { field: message("ceremony.field.envelope", {}) });
  const note = noteOf(number, context.random);
  return decided([event(context, "slips.enveloped", { envelopeNote: context.hash(note) })], {
    blobs: [note],
  });
}
