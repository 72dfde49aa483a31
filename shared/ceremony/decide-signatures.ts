import { noted, noteOf } from "../ledger/notes.ts";
import { type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { CommandOf, Details } from "./commands.ts";
import { type Context, type Decision, decided, event, wrongPhase } from "./decision.ts";
import { unfitStrokes } from "./handwriting.ts";
import { type Occasion, officialsOf, personOf, signatureOf, signerOf } from "./signatures.ts";
import type { Ceremony, State } from "./state.ts";

type Command = CommandOf<"sign-by-hand" | "choose-ink" | "refuse-signature">;

/**
 * How people sign until the minutes are filed: in ink, unless they sign on the pad or refuse. A signature may be made
 * again; from pad to refusal and back the way leads over ink, so that nobody's word is replaced by another press.
 */
export function decideSignatures(state: State, command: Command, context: Context): Result<Decision> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (now.papers.includes("minutes")) return refuse("ceremony.minutes-filed", {});
  switch (command.type) {
    case "sign-by-hand":
      return sign(now, command, context);
    case "choose-ink": {
      const { signer, occasion } = command;
      if (!signatureOf(now.signatures, occasion, signer)) return refuse("handwriting.ink-already", {});
      return decided([event(context, "ink.chosen", { signer, occasion })]);
    }
    case "refuse-signature":
      return decline(now, command, context);
  }
}

function sign(now: Ceremony, command: CommandOf<"sign-by-hand">, context: Context): Result<Decision> {
  const { signer, occasion, strokes } = command;
  if (occasion === "minutes" && now.phase !== "minutes") return wrongPhase(now);
  const unfit = unknownSigner(now, signer, occasion, context) ?? unfitStrokes(strokes);
  if (unfit) return unfit;
  const person = personOf(signer);
  if (signatureOf(now.signatures, occasion, signer)?.by === "refused")
    return refuse("handwriting.refused", { person: person ?? signer });
  const note = noteOf(strokes, context.random);
  const made = event(context, "signature.made", { signer, occasion, signatureNote: context.hash(note) });
  return decided([made], { blobs: [note] });
}

/** Only the roll's own people sign the roll; officials sign the minutes. Who has left is not there to sign. */
function unknownSigner(
  now: Ceremony,
  signer: string,
  occasion: Occasion,
  { read }: Context,
): Refused | undefined {
  const number = personOf(signer);
  if (number === undefined) {
    const officials = officialsOf(noted<Details>(read(now.detailsNote)));
    const known = occasion === "minutes" && officials.some((one) => one.signer === signer);
    return known ? undefined : refuse("handwriting.no-such-signer", { signer });
  }
  const person = now.people.find((one) => one.number === number);
  if (!person) return refuse("ceremony.no-such-person", { person: number });
  return person.present ? undefined : refuse("handwriting.away", { person: number });
}

function decline(now: Ceremony, command: CommandOf<"refuse-signature">, context: Context): Result<Decision> {
  const { person, reason } = command;
  if (now.phase !== "minutes") return wrongPhase(now);
  if (reason.trim() === "") return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
  if (!now.people.some(({ number }) => number === person))
    return refuse("ceremony.no-such-person", { person });
  const standing = signatureOf(now.signatures, "minutes", signerOf(person));
  if (standing?.by === "pad") return refuse("handwriting.signed", { person });
  if (standing?.by === "refused") return refuse("handwriting.refused", { person });
  const note = noteOf(reason, context.random);
  return decided([event(context, "minutes.refused", { person, reasonNote: context.hash(note) })], {
    blobs: [note],
  });
}
