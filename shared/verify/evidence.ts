import type { Hash } from "../draw/model.ts";
import type { Pool } from "../draw/pool.ts";
import type { Tickets } from "../draw/tickets.ts";
import type { AnchorKind } from "./anchor-kinds.ts";
import type { Finding } from "./check.ts";

/** A file as it was read. Its host hashes it while reading, so that what nobody parses need not be held in memory. */
export interface HeldFile {
  /** SHA-256 of the bytes, 64 lower-case hex digits. */
  readonly digest: string;
  readonly octets: number;
  /** Absent where the verifier has no use for them. */
  readonly bytes?: Uint8Array;
}

/** A file that the verifier reads itself. */
export interface ReadFile extends HeldFile {
  readonly bytes: Uint8Array;
}

/** What a verifier is given. It holds bytes and the reader's own paper, never a judgement of anybody else. */
export interface Evidence {
  /**
   * The ceremony's files by name (`pool.csv`, `events.jsonl`), wherever they lay; the sealed ones
   * (`names.csv`, `conflicts.csv`, `amendments.csv`) only where the reader has them opened.
   */
  readonly files: ReadonlyMap<string, ReadFile>;
  /** Every file of the bag by its path in it (`data/public/pool.csv`), tag files with their bytes. Absent for a plain folder. */
  readonly bag?: ReadonlyMap<string, HeldFile>;
  /** The text of the papers by name (`minutes.pdf`). */
  readonly papers: ReadonlyMap<string, ReadText>;
  /** The electronic signatures of the papers by name, checked as bytes when they were read; `undefined` where the document cannot be read. */
  readonly signatures: ReadonlyMap<string, PaperSignatures | undefined>;
  /** The digests of the reader's own paper. */
  readonly anchors: Anchors;
  /** What lay in or around the bag and is no part of it, put there by a system or somebody else; told, and checked by nothing. */
  readonly passedOver?: readonly string[];
}

/**
 * The text of a paper, page by page as it is asked for; `undefined` where there is none to read, and "too much" where the document
 * holds more than any paper and was given up.
 */
export type ReadText = Iterable<string> | "too much" | undefined;

/** What the signatures of one paper come to by themselves; none for a paper that was never signed. */
export interface PaperSignatures {
  /** Those that are right, oldest first. */
  readonly signers: readonly Signer[];
  /** Where each revision but the last ends in the file, the unsigned one first; absent where they cannot be told apart. */
  readonly ends?: readonly number[];
  /** Why not all are, or why nobody can tell here. */
  readonly wrong?: Finding;
}

export interface Signer {
  /** SHA-256 of the certificate, 64 lower-case hex digits. */
  readonly fingerprint: string;
  /** The name as the certificate itself claims it. */
  readonly subject: string;
}

/** Each as 64 lower-case hex digits, or as the whole text of the QR code that holds it (`readPaper`). */
export type Anchors = Readonly<Partial<Record<AnchorKind, string>>>;

/** What the core has to be lent: it has neither a hash nor a decoder of its own. */
export interface Platform {
  readonly hash: Hash;
  /** What `ticketsOf` of the draw gives, worked out as fast as the platform can. */
  readonly ticketsOf: (seed: string, pool: Pool) => Tickets;
  /** Strict UTF-8, keeping a byte order mark as U+FEFF; `undefined` where the bytes are none. */
  readonly utf8: (bytes: Uint8Array) => string | undefined;
}
