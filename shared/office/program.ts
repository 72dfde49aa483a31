import * as z from "zod";
import { type Guide, guideFiles, guides } from "../draw/guides.ts";
import { code, command } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, digest, fact, file, text } from "../ledger/fact.ts";
import { message } from "../text/text.ts";

/** Which program opened the ledger, and what it brings for every bag. */

type State = { readonly program: string };

const explains = (guide: Guide) =>
  absent(file(`\`${guideFiles[guide]}\` as the program puts it into bags; absent in old ledgers`));

export const applicationStarted = fact<State>()({
  type: "application.started",
  of: "office",
  says: "The application opened the ledger. A start in the middle of a ceremony is an interruption, and stands in its minutes.",
  fields: {
    version: text("version of the program"),
    build: digest("digest over all its source files"),
    verifyPage: absent(file("`verify.html` as the program brings it; absent where it was not built")),
    readme: explains("readme"),
    protocolZh: explains("protocolZh"),
    protocolEn: explains("protocolEn"),
    glossary: explains("glossary"),
  },
  course: ({ version }) => message("ceremony.course.application.started", { version }),
  apply: (_, { version }) => ({ program: version }),
});

export const start = command<State>()({
  type: "start",
  from: "program",
  held: {
    version: code(),
    digest: code(),
    /** `verify.html`, where the program brings it. */
    verifyPage: z.custom<Uint8Array>().optional(),
    /** What explains every bag; the program always brings it. */
    guides: z.custom<Readonly<Record<Guide, string>>>().optional(),
  },
  decide: (_, { version, digest: build, verifyPage, guides: explained }, context) => {
    const page = verifyPage && { verifyPage: context.hash(verifyPage) };
    const texts = explained ? guides.map((guide) => [guide, explained[guide]] as const) : [];
    const digests = Object.fromEntries(texts.map(([guide, told]) => [guide, context.hash(told)]));
    return decided([made(context, applicationStarted, { version, build, ...page, ...digests })], {
      blobs: [...(verifyPage ? [verifyPage] : []), ...texts.map(([, told]) => told)],
    });
  },
});
