import type { Key, Message } from "../../../shared/text/text.ts";

/** The checks as a citizen asks for them, in the order in which they are shown. */
export const groups = [
  "anchor",
  "bag",
  "freeze",
  "slips",
  "result",
  "teams",
  "ledger",
  "papers",
  "openings",
] as const;
export type Group = (typeof groups)[number];

type CheckName = Extract<Key, `verify.name.${string}`>;

const groupOfName: Readonly<Record<CheckName, Group>> = {
  "verify.name.anchor-freeze": "anchor",
  "verify.name.anchor-seed": "anchor",
  "verify.name.anchor-close": "anchor",
  "verify.name.bag-declaration": "bag",
  "verify.name.bag-complete": "bag",
  "verify.name.bag-payload": "bag",
  "verify.name.bag-tags": "bag",
  "verify.name.bag-oxum": "bag",
  "verify.name.bag-info": "bag",
  "verify.name.bag-version": "bag",
  "verify.name.later": "bag",
  "verify.name.file": "bag",
  "verify.name.digest": "freeze",
  "verify.name.protocol": "bag",
  "verify.name.ceremony": "freeze",
  "verify.name.previous": "freeze",
  "verify.name.codes": "freeze",
  "verify.name.tiers": "freeze",
  "verify.name.repeats": "freeze",
  "verify.name.draws": "freeze",
  "verify.name.counts": "freeze",
  "verify.name.rules": "freeze",
  "verify.name.quota": "freeze",
  "verify.name.conflicts": "freeze",
  "verify.name.roster": "slips",
  "verify.name.slips": "slips",
  "verify.name.nonce": "slips",
  "verify.name.seed": "slips",
  "verify.name.result": "result",
  "verify.name.close": "result",
  "verify.name.team-form": "teams",
  "verify.name.teams": "teams",
  "verify.name.amendment-form": "teams",
  "verify.name.amendments": "teams",
  "verify.name.amendment-ledger": "teams",
  "verify.name.chain": "ledger",
  "verify.name.head": "ledger",
  "verify.name.course": "ledger",
  "verify.name.filed": "ledger",
  "verify.name.paper": "papers",
  "verify.name.feet": "papers",
  "verify.name.signatures": "papers",
  "verify.name.cut-offs": "papers",
  "verify.name.names": "papers",
  "verify.name.times": "ledger",
  "verify.name.openings-hold": "openings",
  "verify.name.openings-one": "openings",
  "verify.name.openings-drawn": "openings",
  "verify.name.openings-excluded": "openings",
  "verify.name.openings-tier": "openings",
  "verify.name.tier-size": "openings",
  "verify.name.disclosed": "openings",
};

/** The group of a check, by its name. */
export function groupOf(name: Message): Group {
  return groupOfName[name.key as CheckName];
}
