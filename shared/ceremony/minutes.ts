import { code } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, digest, file } from "../ledger/fact.ts";
import { bagOf } from "../office/ceremonies.ts";
import { refuse } from "../text/result.ts";
import { hasMinutes } from "./filing.ts";
import type { Minuting } from "./lock.ts";
import { ceremonyCommand, ceremonyFact, ceremonyIn, expectPhase, outcomeOf, wrongPhase } from "./opened.ts";

/** Phase 8: the minutes are filed and the bag is written; with it the ceremony is over. A void one has minutes and a bag too. */

export const bagWritten = ceremonyFact({
  type: "bag.written",
  of: "any",
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
  apply: (state, { of, manifest }) => {
    const bags = [...state.bags, { ceremony: of, manifest, later: [] }];
    if (outcomeOf(state, of) === "void") return { bags };
    if (state.current?.id !== of) throw new Error(`${of} is neither open nor void`);
    const current = { ...expectPhase<Minuting>(state, "minutes"), bag: manifest } satisfies Minuting;
    return { heldBy: "", current, bags };
  },
});

export const minutesFacts = [bagWritten] as const;

const recordBag = ceremonyCommand({
  type: "record-bag",
  from: "program",
  held: { ceremony: code(), manifest: code(), readme: code(1_000_000).optional() },
  decide: (state, { ceremony, manifest, readme }, context) => {
    const now = ceremonyIn(state, ceremony);
    if (!now) return refuse("ceremony.unknown", { ceremony });
    if (bagOf(state, ceremony)) return refuse("ceremony.bag-written", {});
    if (!hasMinutes(state, now)) return wrongPhase(now);
    if (!now.papers.includes("minutes")) return refuse("ceremony.no-minutes", {});
    const told = readme === undefined ? {} : { readme: context.hash(readme) };
    return decided([made({ ...context, ceremony }, bagWritten, { manifest, ...told })], {
      blobs: readme === undefined ? [] : [readme],
    });
  },
});

export const minutesCommands = [recordBag] as const;
