/** A ceremony as it is told to the second implementation: what people decided and what chance dealt, nothing worked out. */
export interface Told {
  ceremony: string;
  previous: string;
  "amendments-before": string;
  /** Key and value of `basis.csv`, in order; those of `conflicts` and `least-choice` are worked out, and blank here. */
  basis: string[][];
  /** Everyone in every draw; one left out has a code ending in `-x`, tier 0 and a reason. */
  names: { salt: string; id: string; name: string; code: string; tier: number; reason?: string }[];
  "conflicts-salt": string;
  /** Code of a unit, code of an inspector. */
  conflicts: string[][];
  /** Role, name, organisation. */
  roster: string[][];
  device: string;
  slips: string[];
  /** The ledger's head before the event of the lock, or of the void. */
  ledger: string;
}
