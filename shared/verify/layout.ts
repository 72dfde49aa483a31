/** The tag files of a bag (RFC 8493, 2.2). */
const tags = /^(?:bagit|bag-info|manifest-sha256|tagmanifest-sha256)\.txt$/;

/** The payload, folder by folder; what may lie in `data/later` is told there, version by version. */
const payload = [
  /^data\/public\/(?:basis|plan|pool|excluded|roster|result|assignment)\.csv$/,
  /^data\/public\/(?:freeze|seed|close)\.txt$/,
  /^data\/sealed\/(?:names|recovery)\.age$/,
  /^data\/ledger\/events\.jsonl$/,
  /^data\/minutes\/[^/]+\.pdf$/,
  /^data\/verify\/(?:README\.txt|protocol\.(?:zh|en)\.md|glossary\.md|verify\.html)$/,
  /^data\/later\//,
];

/** Whether a bag of this program has a place for a file (minutes, "The bag"): a manifest can be made to list anything. */
export function belongsInBag(path: string): boolean {
  return tags.test(path) || payload.some((place) => place.test(path));
}
