import { createContext, useContext } from "react";
import { bagWords } from "../../shared/text/bag-words.ts";
import { type Catalogue, type Language, sayFrom } from "../../shared/text/catalogue.ts";
import { draw } from "../../shared/text/draw.ts";
import { terms } from "../../shared/text/terms.ts";
import type { Message } from "../../shared/text/text.ts";
import { verify, verifyNames } from "../../shared/text/verify.ts";
import { verifyDisclosed } from "../../shared/text/verify-disclosed.ts";
import { verifyCourse, verifyInput } from "../../shared/text/verify-input.ts";
import { verifyPage, verifyPageParts } from "../../shared/text/verify-page.ts";
import { verifyPapers } from "../../shared/text/verify-papers.ts";
import { verifySignatures } from "../../shared/text/verify-signatures.ts";
import { verifySlip, verifyVerdict } from "../../shared/text/verify-verdict.ts";

/**
 * What can be said here: the page is in every bag, so it carries the verifier's words and not those of the whole program. Three
 * sentences name options of a command line, which here are fields of the page.
 */
export const pageCatalogue: Catalogue = {
  ...bagWords,
  ...draw,
  ...terms,
  ...verify,
  ...verifyCourse,
  ...verifyDisclosed,
  ...verifyInput,
  ...verifyNames,
  ...verifyPage,
  ...verifyPageParts,
  ...verifyPapers,
  ...verifySignatures,
  ...verifySlip,
  ...verifyVerdict,
  "verify.anchor.none": verifyPage["page.anchor.none"],
  "verify.file.amendments": verifyPage["page.amendments.not-given"],
  "verify.file.sealed": verifyPage["page.sealed.not-given"],
};

/** The language in which the page speaks. */
export const LanguageContext = createContext<Language>("zh");

/** Says a message in the page's language. */
export function useSay(): (said: Message) => string {
  const language = useContext(LanguageContext);
  return (said) => sayFrom(pageCatalogue, said, language);
}
