import type { ConsolePerson } from "../../../../shared/ceremony/console-view.ts";
import { signerOf } from "../../../../shared/ceremony/signatures.ts";
import type { Signing } from "../parts/SignaturePad.tsx";

/** Somebody of the roll as the pad takes it. */
export function atSigningIn(
  { number, name }: Pick<ConsolePerson, "number" | "name">,
  signed = false,
): Signing {
  return { signer: signerOf(number), name, occasion: "roll", signed };
}
