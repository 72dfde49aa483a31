/** How much a reader of other people's folders and archives is willing to take in. Bytes, but for `entries` and `ratio`. */
export interface Limits {
  readonly entries: number;
  readonly file: number;
  readonly total: number;
  /** Inflated to deflated size of one archive entry, looked at beyond `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A pool of 1,000,000 codes is 80 MB, its two age files 400 MB; digests and PDF deflate to a half, a ledger to a fifth. */
export const limits: Limits = {
  entries: 10_000,
  file: 512 * 2 ** 20,
  total: 1536 * 2 ** 20,
  ratio: 200,
  ratioFrom: 2 ** 20,
};
