import type { Language } from "../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../shared/text/result.ts";
import { type Message, message, say } from "../../shared/text/text.ts";
import { type Check, type Verdict, verdict } from "../../shared/verify/check.ts";
import { type AnchorKind, type Anchors, anchorKinds } from "../../shared/verify/evidence.ts";
import { typedDigest } from "../../shared/verify/typed-digest.ts";
import { verify } from "../../shared/verify/verify.ts";
import { platform } from "../services/verify/platform.ts";
import { readEvidence } from "../services/verify/read-evidence.ts";
import {
  type Exit,
  exit,
  mannerAsked,
  readArguments,
  readLanguage,
  run,
  type Terminal,
  toMachines,
  unusable,
} from "./terminal.ts";

const options = {
  freeze: { type: "string" },
  seed: { type: "string" },
  close: { type: "string" },
  sealed: { type: "string" },
  ...toMachines,
} as const;

/**
 * `verify PATH [--freeze DIGEST] [--seed DIGEST] [--close DIGEST] [--sealed DIR] [--json] [--lang zh|en] [--help]`: every check by name.
 * Exit 0 all passed (or not possible), 1 something failed, 2 unusable input, with a sentence on stderr (and with `--json` an
 * object that holds it).
 */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = mannerAsked(args);
  const given = readArguments(args, options);
  if (!given.ok) return unusable(given, asked, terminal);
  const { values, positionals } = given.value;
  const language = readLanguage(values.lang);
  if (!language.ok) return unusable(language, asked, terminal);
  if (values.help) {
    terminal.print(say(message("verify.help", {}), language.value));
    return exit.good;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    return unusable(refuse("verify.input.path", {}), asked, terminal);
  const anchors = readAnchors(values);
  if (!anchors.ok) return unusable(anchors, asked, terminal);
  const { sealed } = values;
  const evidence = await readEvidence({
    path,
    ...(sealed !== undefined && { sealed }),
    anchors: anchors.value,
  });
  if (!evidence.ok) return unusable(evidence, asked, terminal);
  const checks = verify(evidence.value, platform);
  const summary = verdict(checks);
  const report = values.json ? reportJson : reportLines;
  report(checks, summary, language.value, terminal);
  return summary.failed > 0 ? exit.wrong : exit.good;
}

function readAnchors(values: Partial<Record<AnchorKind, string | undefined>>): Result<Anchors> {
  const anchors: Partial<Record<AnchorKind, string>> = {};
  for (const kind of anchorKinds) {
    const typed = values[kind];
    if (typed === undefined) continue;
    const option = `--${kind}`;
    const read = typedDigest(typed, kind);
    if (read.state === "other-code") return refuse("verify.input.other-code", { option });
    if (read.state !== "good")
      return refuse("verify.input.digest", { option, found: typed.match(/[0-9a-f]/gi)?.length ?? 0 });
    anchors[kind] = read.paper;
  }
  return ok(anchors);
}

/** The verdict in a sentence; what is anchored in part is said with what is not. */
function anchorSentence(checks: readonly Check[], { anchor }: Verdict): Message {
  if (anchor !== "partly") return message(`verify.${anchor}`, {});
  const missing = anchorKinds.filter((kind) =>
    checks.some(
      ({ name, reason }) => name.key === `verify.name.anchor-${kind}` && reason.key === "verify.anchor.none",
    ),
  );
  return message("verify.partly", {
    what: missing.map((kind) => message(`verify.anchor.what.${kind}`, {})),
    options: missing.map((kind) => `--${kind}`),
  });
}

function reportLines(
  checks: readonly Check[],
  summary: Verdict,
  language: Language,
  { print }: Terminal,
): void {
  for (const { name, status, reason } of checks)
    print(
      say(message("verify.line", { status: message(`verify.status.${status}`, {}), name, reason }), language),
    );
  const { passed, failed, notPossible } = summary;
  print("");
  print(say(message("verify.summary", { checks: checks.length, passed, failed, notPossible }), language));
  print(say(anchorSentence(checks, summary), language));
  // The last line a person reads must not reassure where something failed.
  if (failed > 0) print(say(message("verify.concluded.failed", { failed }), language));
}

function reportJson(
  checks: readonly Check[],
  summary: Verdict,
  language: Language,
  { print }: Terminal,
): void {
  const told = checks.map(({ name, status, reason }) => ({
    check: name.key.slice("verify.name.".length),
    ...name.values,
    status,
    name: say(name, language),
    reason: say(reason, language),
  }));
  const { failed, anchor } = summary;
  print(JSON.stringify({ ok: failed === 0, ...summary, anchored: anchor === "anchored", checks: told }));
}

if (import.meta.main) await run(verifyCommand);
