import { basisText, planText } from "../draw/basis.ts";
import { closeText } from "../draw/close.ts";
import { frozenFault } from "../draw/freeze.ts";
import { freezeText } from "../draw/freeze-file.ts";
import { noDigest, type Writer } from "../draw/model.ts";
import { rosterText } from "../draw/roster.ts";
import { noted, noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { CommandOf } from "./commands.ts";
import { type Identity, leads } from "./decide-witnesses.ts";
import { type Context, type Decision, decided, event, inPhase, kept, wrongPhase } from "./decision.ts";
import type { Past, Person, State, Witnessing } from "./state.ts";

/** While nobody knows any of the randomness. */
export const copyPhases = ["freeze", "slips"] as const;

type Command = CommandOf<"freeze" | "record-copy" | "confirm-freeze" | "confirm-void" | "void">;

/** Phase 3: everything that decides the draw but the slips is fixed and committed to (protocol, step 2). */
export function decideFreeze(state: State, command: Command, context: Context): Result<Decision> {
  switch (command.type) {
    case "freeze":
      return freeze(state, command, context);
    case "record-copy":
      return recordCopy(state, command, context);
    case "confirm-freeze":
      return confirmFreeze(state, context);
    case "confirm-void":
    case "void":
      return voidCeremony(state, command, context);
  }
}

/** The files stay as they are, so they may be copied until the nonce is revealed, as often as one likes. */
function recordCopy(state: State, command: CommandOf<"record-copy">, context: Context): Result<Decision> {
  const now = inPhase(state, copyPhases);
  if (!now.ok) return now;
  if (!now.value.papers.includes("pre-draw-sheet")) return refuse("ceremony.no-sheet", {});
  const { sums, files, apart } = command;
  const copied = event(context, "freeze.copied", { files, sums: context.hash(sums), apart: apart ? 1 : 0 });
  return decided([copied], { blobs: [sums] });
}

/** The ceremony before this one: `freeze.txt` binds it. Rehearsals have a chain of their own. */
export function previousOf(state: State, rehearsal: boolean): Pick<Past, "close" | "amendments"> {
  return (
    state.past.findLast((one) => one.rehearsal === rehearsal) ?? { close: noDigest, amendments: noDigest }
  );
}

/** Those present who write a slip, in the order in which they signed in. */
export function slipWriters(people: readonly Person[]): readonly Person[] {
  return people.filter(({ writes, present }) => writes && present);
}

/** A writer as the roster prints it. */
export function writerOf(person: Person, read: Context["read"]): Writer {
  const { name, organisation } = noted<Identity>(read(person.note));
  return { role: person.role, name, organisation };
}

function freeze(state: State, command: CommandOf<"freeze">, context: Context): Result<Decision> {
  const phase = inPhase(state, ["witnesses"]);
  if (!phase.ok) return phase;
  const now = phase.value;
  if (context.at.slice(0, 10) !== now.day) {
    return refuse("ceremony.other-day", { day: now.day, today: context.at.slice(0, 10) });
  }
  const { frozen } = command;
  const previous = previousOf(state, now.rehearsal);
  const writers = slipWriters(now.people);
  const leading = writers
    .map((person) => writerOf(person, context.read))
    .find(({ name }) => leads(name, now, context));
  if (leading) return refuse("ceremony.leads", { name: leading.name });
  const differing = differsFrom(state, now, writers, command, context);
  if (differing) return refuse("ceremony.frozen-differs", { file: differing });

  const digest = (file: keyof typeof frozen.files) => context.hash(frozen.files[file]);
  return decided(
    [
      event(context, "pool.frozen", {
        freeze: frozen.digest,
        previous: previous.close,
        amendments: previous.amendments,
        basis: digest("basis.csv"),
        plan: digest("plan.csv"),
        pool: digest("pool.csv"),
        excluded: digest("excluded.csv"),
        conflicts: context.hash(frozen.sealed["conflicts.csv"]),
        roster: digest("roster.csv"),
        deviceCommitment: context.hash(frozen.nonce),
        names: context.hash(command.names),
        recovery: context.hash(command.recovery),
        writers: writers.map(({ number }) => number),
      }),
    ],
    {
      blobs: [...Object.values(frozen.files), command.names, command.recovery],
      keep: { [kept.nonce]: frozen.nonce, [kept.conflicts]: frozen.sealed["conflicts.csv"] },
    },
  );
}

/** The first frozen file that does not say what the ceremony has settled. */
function differsFrom(
  state: State,
  now: Witnessing,
  writers: readonly Person[],
  { frozen }: CommandOf<"freeze">,
  context: Context,
): string | undefined {
  const { files, sealed, nonce } = frozen;
  const { preset, inPost, team, rules, plan } = now.plan;
  const previous = previousOf(state, now.rehearsal);
  const settled: Readonly<Record<string, string>> = {
    "basis.csv": basisText({
      office: state.office?.name ?? "",
      quarter: now.quarter,
      level: state.office?.level ?? "city",
      preset,
      inPost,
      team,
      rules: rules.map(({ draw, ...rule }) => ({ draw, rule })),
    }),
    "plan.csv": planText(plan),
    "roster.csv": rosterText(writers.map((person) => writerOf(person, context.read))),
    "freeze.txt": freezeText({
      ceremony: now.id,
      previous: previous.close,
      amendments: previous.amendments,
      digests: {
        "basis.csv": context.hash(files["basis.csv"]),
        "plan.csv": context.hash(files["plan.csv"]),
        "pool.csv": context.hash(files["pool.csv"]),
        "excluded.csv": context.hash(files["excluded.csv"]),
        "conflicts.csv": context.hash(sealed["conflicts.csv"]),
        "roster.csv": context.hash(files["roster.csv"]),
      },
      deviceCommitment: context.hash(nonce),
    }),
  };
  const file = Object.keys(settled).find((name) => files[name as keyof typeof files] !== settled[name]);
  if (file) return file;
  if (context.hash(files["freeze.txt"]) !== frozen.digest) return "freeze.txt";
  return frozenFault(frozen, plan, context.hash);
}

/** The pre-draw sheet is printed and signed before any randomness exists (protocol, step 2). */
function confirmFreeze(state: State, context: Context): Result<Decision> {
  const now = inPhase(state, ["freeze"]);
  if (!now.ok) return now;
  if (!now.value.papers.includes("pre-draw-sheet")) return refuse("ceremony.no-sheet", {});
  return decided([event(context, "freeze.confirmed", {})]);
}

/** A void takes both keepers and a reason, from the freeze until the nonce is revealed; after that anyone could compute the result. */
function voidCeremony(
  state: State,
  command: CommandOf<"confirm-void" | "void">,
  context: Context,
): Result<Decision> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (now.phase === "preparation" || now.phase === "witnesses") return refuse("ceremony.nothing-frozen", {});
  if (now.phase === "minutes") return wrongPhase(now);
  if (now.phase !== "freeze" && now.phase !== "slips") return refuse("ceremony.nonce-revealed", {});
  if (command.type === "confirm-void") {
    if (command.reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    if (now.voiding[command.keeper]) return refuse("ceremony.keeper-answered", {});
    const note = noteOf(command.reason, context.random);
    return decided(
      [event(context, "void.confirmed", { keeper: command.keeper, reasonNote: context.hash(note) })],
      {
        blobs: [note],
      },
    );
  }
  if (!now.voiding.officer || !now.voiding.supervisor) return refuse("ceremony.void-keepers", {});
  // Slips in the box are filed unopened, in an envelope whose number is recorded.
  const dropped = now.phase === "slips" && now.dropped.length > 0;
  if (dropped && command.envelope.trim() === "") {
    return refuse("ceremony.empty", { field: message("ceremony.field.envelope", {}) });
  }
  const close = closeText({
    state: "void",
    ceremony: now.id,
    freeze: now.freeze.freeze,
    ledger: context.head,
  });
  const note = noteOf(command.envelope, context.random);
  return decided(
    [
      event(context, "ceremony.voided", {
        ceremony: now.id,
        close: context.hash(close),
        envelopeNote: context.hash(note),
      }),
    ],
    { blobs: [close, note], erase: [kept.nonce, kept.conflicts] },
  );
}
