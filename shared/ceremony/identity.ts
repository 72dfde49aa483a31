import * as z from "zod";
import { noteKind } from "../ledger/notes.ts";

/** Who a witness is; kept in a note. */
export interface Identity {
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
}
export const identityNote = noteKind<Identity>(
  "identity",
  z.strictObject({ name: z.string(), organisation: z.string(), post: z.string() }),
);
