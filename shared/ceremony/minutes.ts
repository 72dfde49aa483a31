import { code } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, digest, file } from "../ledger/fact.ts";
import { isRegisterOpen } from "../office/office.ts";
import { refuse } from "../text/result.ts";
import type { Minuting } from "./lock.ts";
import { ceremonyCommand, ceremonyFact, expectPhase, wrongPhase } from "./opened.ts";

/** Phase 8: the minutes are filed and the bag is written; with it the ceremony is over. */

export const bagWritten = ceremonyFact({
  type: "bag.written",
  of: "open",
  says: "The bag is on the medium. The bag's own copy of the ledger ends before this event.",
  fields: {
    manifest: digest("SHA-256 of `manifest-sha256.txt`"),
    readme: absent(
      file(
        "SHA-256 of its `README.txt`, where the program that froze named none; absent where it did, and in old ledgers",
      ),
    ),
  },
  course: undefined,
  apply: (state, { of, manifest }) => ({
    heldBy: "",
    current: { ...expectPhase<Minuting>(state, "minutes"), bag: manifest } satisfies Minuting,
    bags: [...state.bags, { ceremony: of, manifest, later: [] }],
  }),
});

export const minutesFacts = [bagWritten] as const;

export const recordBag = ceremonyCommand({
  type: "record-bag",
  from: "program",
  held: { manifest: code(), readme: code(1_000_000).optional() },
  decide: (state, { manifest, readme }, context) => {
    const now = state.current;
    if (!now) return refuse("ceremony.none-open", {});
    if (now.phase !== "minutes") return wrongPhase(now);
    if (isRegisterOpen(state)) return refuse("ceremony.bag-written", {});
    if (!now.papers.includes("minutes")) return refuse("ceremony.no-minutes", {});
    const told = readme === undefined ? {} : { readme: context.hash(readme) };
    return decided([made(context, bagWritten, { manifest, ...told })], {
      blobs: readme === undefined ? [] : [readme],
    });
  },
});

export const minutesCommands = [recordBag] as const;
