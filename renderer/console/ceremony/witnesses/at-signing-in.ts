import { signerOf } from "../../../../shared/ceremony/signatures.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import type { Signing } from "../../papers/SignaturePad.tsx";

/** Somebody of the roll as the pad takes it. */
export function atSigningIn(
  { number, name }: Pick<ConsolePerson, "number" | "name">,
  signed = false,
): Signing {
  return { signer: signerOf(number), name, occasion: "roll", signed };
}
