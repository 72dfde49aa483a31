import { Buffer } from "node:buffer";
import { namesText, parseNames } from "../../../shared/draw/names.ts";
import { type AskedOwnOpening, checkOwnOpening, ownLines } from "../../../shared/inspection/own-opening.ts";
import { ownRecipe } from "../../../shared/inspection/own-recipe.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import { languages } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message, say } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { openSealed, sameSecret } from "./opening.ts";

/**
 * Opens a unit that was not drawn, on its request after the disclosure: what it holds against the pool, with the way to do it. The fact
 * is durable before anything is handed out; the text is kept nowhere.
 */
export async function openOwn(
  service: CeremonyService,
  asked: AskedOwnOpening,
  typed: TypedPair,
  commandId: string,
): Promise<Result<string>> {
  const refused =
    checkOwnOpening(service.state(), asked) ??
    service.textsRefused({ type: "open-own", ...asked, units: [], pair: typed.pair }) ??
    sameSecret(typed);
  if (refused) return refused;
  const files = await openSealed(service, asked.ceremony, typed, commandId);
  if (!files.ok) return files;
  const names = parseNames(files.value.names);
  if (!names.ok) return names;
  const lines = ownLines(service.state(), asked, names.value, { read: service.read, hash: digest });
  if (!lines.ok) return lines;
  const units = lines.value.map(({ code }) => code);
  const done = service.execute({ type: "open-own", ...asked, units, pair: typed.pair }, commandId);
  if (!done.ok) return done;
  // Of one unit: in two draws it has two codes and one commitment.
  const [line = { id: "", salt: "", name: "" }] = lines.value;
  const told = { ceremony: asked.ceremony, units, ...ownRecipe(line) };
  const said = languages.map((language) => say(message("inspection.own-file", told), language));
  return ok(`${said.join("\n\n")}\n\n${namesText(lines.value)}`);
}

/** The opening of a unit that was not drawn. */
export function ownOpeningHandlers({ service, work }: Running): Pick<Handlers, "openOwn"> {
  return {
    openOwn: async ({ commandId, expectedRevision, pair, secrets, ...asked }) => {
      let text: string | undefined;
      const done = await work.job(
        { commandId, expectedRevision },
        message("contract.working.opening", {}),
        async () => {
          const opened = await openOwn(service, asked, { pair, ...secrets }, commandId);
          if (!opened.ok) return opened;
          text = opened.value;
          return ok(service.state());
        },
      );
      if (!done.ok) return done;
      // The id was carried out before: what it handed out is kept nowhere.
      if (text === undefined) return refuse("contract.stale", {});
      const bytes = Buffer.from(text, "utf8").toString("base64");
      return ok({ ...done.value, file: `${asked.ceremony} own-opening.txt`, bytes });
    },
  };
}
