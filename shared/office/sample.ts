import { command } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { fact } from "../ledger/fact.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** The sample's ledger: marked before anything else is in it, it holds rehearsals for ever. No office's ledger becomes one. */

type State = {
  readonly ofSample: boolean;
  readonly office: object | undefined;
  readonly lists: Readonly<Record<string, unknown>>;
  readonly past: readonly { readonly rehearsal: boolean }[];
  readonly current: object | undefined;
};

/** Rehearsals may stand in it already: a ledger that was begun in the place of a lost one knows what that one's bags tell. */
function isFresh({ office, lists, past, current }: State): boolean {
  const isOnlyRehearsed = past.every(({ rehearsal }) => rehearsal);
  return !office && !current && isOnlyRehearsed && Object.keys(lists).length === 0;
}

export const sampleMarked = fact<State>()({
  type: "ledger.of-sample",
  of: "office",
  says: "The ledger is the sample's: whatever is in it later, all its ceremonies are rehearsals. It stands before office, lists and ceremonies, and nothing takes it back.",
  fields: {},
  course: () => message("ceremony.course.ledger.of-sample", {}),
  apply: (state) => {
    if (!isFresh(state)) throw new Error("an office's ledger does not become the sample's");
    return { ofSample: true };
  },
});

/** Marks a fresh ledger as the sample's; one that is so already stays as it is. */
export const markSample = command<State>()({
  type: "mark-sample",
  from: "program",
  held: {},
  decide: (state, _, context) => {
    if (state.ofSample) return decided([]);
    return isFresh(state) ? decided([made(context, sampleMarked, {})]) : refuse("office.not-sample", {});
  },
});
