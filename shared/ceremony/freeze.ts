import * as z from "zod";
import { basisText, planText } from "../draw/basis.ts";
import { checkFreeze, type Frozen } from "../draw/freeze.ts";
import { freezeText } from "../draw/freeze-file.ts";
import { readFrozen } from "../draw/read-frozen.ts";
import { rosterText } from "../draw/roster.ts";
import { code } from "../ledger/command.ts";
import { type Context, decided, kept, made } from "../ledger/decision.ts";
import { absent, count, digest, file, flag, hashOf, list, text, type ValuesOf } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import { previousOf } from "../office/ceremonies.ts";
import { farFrom } from "../rules/draw-window.ts";
import { coverageOf } from "../rules/settings.ts";
import { type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { unfitToFreeze } from "./approval.ts";
import { leads } from "./names.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  inPhase,
  type Keeper,
  type Opened,
  opened,
  type Person,
} from "./opened.ts";
import { type Planned, settledNote, type Witnessing } from "./preparation.ts";
import { slipWriters, writerOf } from "./witnesses.ts";

/** Phase 3: everything that decides the draw but the slips is fixed and committed to (protocol, step 2). */

/** From the freeze on. */
export interface FrozenCeremony extends Planned {
  readonly freeze: ValuesOf<typeof frozenFields>;
  /** Version of the program that froze it. */
  readonly program: string;
}
export interface Freezing extends FrozenCeremony {
  readonly phase: "freeze";
  readonly voiding: Voiding;
}
/** Keepers who want the ceremony void; whatever carries it on clears them (`carriesOn` of `shared/facts.ts`); each by the digest of the reason. */
export type Voiding = Readonly<Partial<Record<Keeper, string>>>;

const frozenFields = {
  freeze: file(`${hashOf("freeze.txt")}: the freeze digest`),
  previous: digest("SHA-256 of `close.txt` of the ceremony before, or 64 zeros"),
  amendments: digest("SHA-256 of `amendments.csv` of the ceremony before, or 64 zeros"),
  basis: file(hashOf("basis.csv")),
  plan: file(hashOf("plan.csv")),
  pool: file(hashOf("pool.csv")),
  excluded: file(hashOf("excluded.csv")),
  conflicts: digest(`${hashOf("conflicts.csv")}, which is sealed`),
  roster: file(hashOf("roster.csv")),
  deviceCommitment: digest("SHA-256 of the nonce, as text"),
  names: file(hashOf("names.age")),
  recovery: file(hashOf("recovery.age")),
  writers: list(z.int().positive(), "persons who write slips, in the order of the roster"),
  register: absent(
    count("the register's fact, by its number, as of which it is frozen; not in ledgers of form 1"),
  ),
  protocol: absent(
    text("an earlier protocol than that of `freeze.txt` today, where it was frozen under one"),
  ),
};

export const poolFrozen = ceremonyFact({
  type: "pool.frozen",
  of: "open",
  says: "Everything that decides the draw but the slips was fixed. The files, both age files among them, became durable together with this event.",
  fields: frozenFields,
  course: () => message("ceremony.course.pool.frozen", {}),
  apply: (state, freeze) => {
    const now = expectPhase<Witnessing>(state, "witnesses");
    const { program } = state;
    const chain = now.rehearsal ? "rehearsals" : "draws";
    const approved = now.approval?.approvedNote ?? "";
    return {
      ...(approved !== "" && { approvedBefore: { ...state.approvedBefore, [chain]: approved } }),
      heldBy: now.id,
      current: { ...now, phase: "freeze", freeze, program, voiding: {} } satisfies Freezing,
    };
  },
});

export const freezeCopied = ceremonyFact({
  type: "freeze.copied",
  of: "open",
  says: "The public files of the freeze and the pre-draw sheet were copied to another medium, and read back there.",
  fields: {
    files: count("how many files, the list of digests left out"),
    sums: file("SHA-256 of the list of their digests, `sha256sums.txt`, which lies beside them"),
    apart: flag(
      "1 where the system says that the medium is another one than the ledger's, 0 where it is the same",
    ),
  },
  course: ({ files, apart }) =>
    message(`ceremony.course.freeze.copied.${apart === 1 ? "apart" : "same"}`, { files }),
  apply: (state) => {
    const now = opened(state);
    return { current: { ...now, copies: now.copies + 1 } };
  },
});

/** Whether a ceremony has been frozen. */
export function isFrozen(now: Opened): now is FrozenCeremony {
  return "freeze" in now;
}

/** The event as of which a list was frozen from the register; of earlier programs not always said. */
export function registerAtFreeze({
  freeze,
  plan,
}: Pick<FrozenCeremony, "freeze" | "plan">): number | undefined {
  return freeze.register ?? plan.register;
}

/** Refuses to make papers or a bag of a ceremony that was frozen under an earlier protocol: they are its own program's to make. */
export function ofEarlierProgram(now: Opened): Refused | undefined {
  if (!isFrozen(now) || now.freeze.protocol === undefined) return undefined;
  const { id: ceremony, program } = now;
  return refuse("ceremony.earlier-protocol", { ceremony, protocol: now.freeze.protocol, program });
}

export const freezeFacts = [poolFrozen, freezeCopied] as const;

export const freezePool = ceremonyCommand({
  type: "freeze",
  from: "program",
  /** The two age files are sealed under the keepers' and the recovery secrets. */
  held: {
    frozen: z.custom<Frozen>(),
    names: z.custom<Uint8Array>(),
    recovery: z.custom<Uint8Array>(),
  },
  decide: (state, { frozen, names, recovery }, context) => {
    const phase = inPhase<Witnessing>(state, "witnesses");
    if (!phase.ok) return phase;
    const now = phase.value;
    const today = context.at.slice(0, 10);
    if (today !== now.day) return refuse("ceremony.other-day", { day: now.day, today });
    const missing =
      (now.rehearsal ? undefined : farFrom(now.day, now.quarter)) ?? unfitToFreeze(state, now, context);
    if (missing) return missing;
    const previous = previousOf(state, now.rehearsal);
    const writers = slipWriters(now.people);
    const leading = writers
      .map((person) => writerOf(person, context.read))
      .find(({ name }) => leads(name, now, context));
    if (leading) return refuse("ceremony.leads", { name: leading.name });
    const differing = differsFrom(state, now, writers, frozen, context);
    if (differing) return refuse("ceremony.frozen-differs", { file: differing });
    // What no freeze may contain is refused here too, read back from the very files: the program's own word is not enough.
    const input = readFrozen(frozen, { ceremony: now.id, ...previous }, context.hash);
    if (!input.ok) return input;
    const checked = checkFreeze(input.value);
    if (!checked.ok) return checked;

    const digestOf = (name: keyof typeof frozen.files) => context.hash(frozen.files[name]);
    const fact = made(context, poolFrozen, {
      freeze: frozen.digest,
      previous: previous.previous,
      amendments: previous.amendments,
      basis: digestOf("basis.csv"),
      plan: digestOf("plan.csv"),
      pool: digestOf("pool.csv"),
      excluded: digestOf("excluded.csv"),
      conflicts: context.hash(frozen.sealed["conflicts.csv"]),
      roster: digestOf("roster.csv"),
      deviceCommitment: context.hash(frozen.nonce),
      names: context.hash(names),
      recovery: context.hash(recovery),
      writers: writers.map(({ number }) => number),
      register: state.registerAt,
    });
    return decided([fact], {
      blobs: [...Object.values(frozen.files), names, recovery],
      keep: { [kept.nonce]: frozen.nonce, [kept.conflicts]: frozen.sealed["conflicts.csv"] },
    });
  },
});

/** The first frozen file that does not say what the ceremony has settled. */
function differsFrom(
  state: CeremonyState,
  now: Witnessing,
  writers: readonly Person[],
  { files, sealed, nonce, digest: told }: Frozen,
  context: Context,
): string | undefined {
  const { preset, inPost, team, rules, plan, settingsNote } = now.plan;
  // What the supervisor approved; `readFrozen` holds it against the sealed file.
  const { conflicts = 0, leastChoice = 0 } = now.plan;
  const settled: Readonly<Record<string, string>> = {
    "basis.csv": basisText({
      office: state.office?.name ?? "",
      item: now.item,
      period: now.quarter,
      level: state.office?.level ?? "city",
      preset,
      coverage: coverageOf(noted(settledNote, context.read(settingsNote)).settings),
      inPost,
      team,
      conflicts,
      leastChoice,
      rules: rules.map(({ draw, ...rule }) => ({ draw, rule })),
    }),
    "plan.csv": planText(plan),
    "roster.csv": rosterText(writers.map((person) => writerOf(person, context.read))),
    "freeze.txt": freezeText({
      ceremony: now.id,
      ...previousOf(state, now.rehearsal),
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
  return file ?? (context.hash(files["freeze.txt"]) === told ? undefined : "freeze.txt");
}

/** The frozen ceremony while nobody knows any of the randomness: its files stay as they are, and may be copied as often as one likes. */
export function whileCopyable(state: CeremonyState): Result<FrozenCeremony> {
  const now = inPhase<FrozenCeremony & { readonly phase: "freeze" | "slips" }>(state, "freeze", "slips");
  return !now.ok || now.value.papers.includes("pre-draw-sheet") ? now : refuse("ceremony.no-sheet", {});
}

const recordCopy = ceremonyCommand({
  type: "record-copy",
  from: "program",
  /** Their `sha256sums.txt`, and whether the medium is another one than the ledger's. */
  held: { sums: code(1_000_000), files: z.int(), apart: z.boolean() },
  decide: (state, { sums, files, apart }, context) => {
    const now = whileCopyable(state);
    if (!now.ok) return now;
    const copied = made(context, freezeCopied, { files, sums: context.hash(sums), apart: apart ? 1 : 0 });
    return decided([copied], { blobs: [sums] });
  },
});

export const freezeCommands = [freezePool, recordCopy] as const;
