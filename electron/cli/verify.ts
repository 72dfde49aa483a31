import { few, type Language } from "../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../shared/text/result.ts";
import { type Message, message, say } from "../../shared/text/text.ts";
import { type AnchorKind, anchorKinds } from "../../shared/verify/anchor-kinds.ts";
import { type Case, openCase } from "../../shared/verify/case.ts";
import { type Check, type Verdict, verdict } from "../../shared/verify/check.ts";
import { bracketed } from "../../shared/verify/contrast.ts";
import { drawAgain } from "../../shared/verify/draw.ts";
import type { Anchors, Evidence } from "../../shared/verify/evidence.ts";
import { findSlip, type OwnSlip, type TypedSlip, typedSlip } from "../../shared/verify/own-slip.ts";
import { type Standing, standingOf } from "../../shared/verify/standing.ts";
import { typedDigest } from "../../shared/verify/typed-digest.ts";
import { checksOf } from "../../shared/verify/verify.ts";
import { platform } from "../services/verify/platform.ts";
import { readEvidence } from "../services/verify/read-evidence.ts";
import {
  type Exit,
  exit,
  mannerAsked,
  oneLine,
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
  slip: { type: "string" },
  sealed: { type: "string" },
  ...toMachines,
} as const;

/**
 * `verify PATH [--freeze DIGEST] [--seed DIGEST] [--close DIGEST] [--slip DIGITS] [--sealed DIR] [--json] [--lang zh|en] [--help]`:
 * every check by name, what the numbers of the reader's paper anchor, and whether a slip is in the seed.
 * Exit 0 all passed (or not possible), 1 something failed or the slip is not in the seed, 2 unusable input, with a sentence on
 * stderr (and with `--json` an object that holds it).
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
  const slip = values.slip === undefined ? undefined : typedSlip(values.slip);
  if (slip && slip.state !== "good") return unusable(unusableSlip(slip), asked, terminal);
  const { sealed } = values;
  const evidence = await readEvidence({
    path,
    ...(sealed !== undefined && { sealed }),
    anchors: anchors.value,
  });
  if (!evidence.ok) return unusable(evidence, asked, terminal);
  const found = findingsOf(evidence.value, slip?.digits);
  const report = values.json ? reportJson : reportLines;
  report(found, language.value, terminal);
  return isWell(found) ? exit.good : exit.wrong;
}

function readAnchors(values: Partial<Record<AnchorKind, string | undefined>>): Result<Anchors> {
  const anchors: Partial<Record<AnchorKind, string>> = {};
  for (const kind of anchorKinds) {
    const typed = values[kind];
    if (typed === undefined) continue;
    const read = typedDigest(typed, kind);
    if (read.state !== "good") {
      const why = read.state === "empty" ? message("verify.typed.short", { found: 0 }) : read.why;
      return refuse("verify.input.typed", { option: `--${kind}`, why });
    }
    anchors[kind] = read.paper;
  }
  return ok(anchors);
}

function unusableSlip(slip: Exclude<TypedSlip, { readonly state: "good" }>): Refused {
  const why = slip.state === "empty" ? message("verify.slip.short", { found: 0 }) : slip.why;
  return refuse("verify.input.typed", { option: "--slip", why });
}

/** All that there is to report. */
interface Findings {
  readonly checks: readonly Check[];
  readonly summary: Verdict;
  readonly standing: Standing;
  readonly passedOver: readonly string[];
  readonly slip: OwnSlip | undefined;
  /** What the files say that they are of; nothing where they cannot be read. */
  readonly of: Message | undefined;
}

function findingsOf(evidence: Evidence, digits: string | undefined): Findings {
  const c = openCase(evidence, platform);
  const checks = [...checksOf(c, drawAgain(c))];
  const standing = standingOf(c, checks);
  const isAnchored = standing.anchors.some(({ kind, state }) => kind === "seed" && state === "agrees");
  return {
    checks,
    summary: verdict(checks),
    standing,
    passedOver: evidence.passedOver ?? [],
    slip: digits === undefined ? undefined : findSlip(c, digits, isAnchored),
    of: ofWhat(c),
  };
}

function ofWhat({ contents }: Case): Message | undefined {
  const ceremony = contents["freeze.txt"]?.ceremony;
  const office = contents["basis.csv"]?.office;
  if (ceremony === undefined || office === undefined) return undefined;
  const kind = ceremony.startsWith("REHEARSAL-") ? "rehearsal" : "real";
  return message(`verify.of.${kind}`, { office, ceremony });
}

function isWell({ summary, slip }: Findings): boolean {
  return summary.failed === 0 && slip?.kind !== "absent";
}

/** The verdict in a sentence; what is anchored in part is said with what is not. */
function anchorSentence({ summary: { anchor, failed }, standing }: Findings): Message {
  const isVoid = standing.ending === "void";
  if (anchor === "mismatch") {
    if (standing.misplaced) return message("verify.mismatch.misplaced", {});
    return message(isVoid ? "verify.mismatch.void" : "verify.mismatch", {});
  }
  if (anchor === "unanchored") return message(isVoid ? "verify.unanchored.void" : "verify.unanchored", {});
  if (anchor === "anchored") {
    if (failed > 0) return message("verify.anchored.failed", {});
    if (standing.ending === "open") return message("verify.anchored.open", {});
    if (standing.missing.length > 0) return message("verify.anchored.parts", { files: standing.missing });
    return message(isVoid ? "verify.anchored.void" : "verify.anchored", {});
  }
  if (isVoid && !standing.isVoidProved) return message("verify.partly.void", {});
  const missing = standing.anchors.filter(({ state }) => state === "not-given");
  return message(isVoid ? "verify.partly.closed" : "verify.partly", {
    what: missing.map(({ what }) => what),
    options: missing.map(({ kind }) => `--${kind}`),
  });
}

function reportLines(found: Findings, language: Language, { print }: Terminal): void {
  const tell = (said: Message) => print(oneLine(say(said, language)));
  const { checks, summary, standing, passedOver, slip } = found;
  for (const { name, status, reason, contrast } of checks) {
    tell(message("verify.line", { status: message(`verify.status.${status}`, {}), name, reason }));
    if (!contrast) continue;
    const { here, paper, differs } = contrast;
    tell(message("verify.contrast.here", { digest: bracketed(here, differs) }));
    tell(message("verify.contrast.paper", { digest: bracketed(paper, differs) }));
  }
  const { passed, failed, notPossible } = summary;
  print("");
  if (found.of) tell(found.of);
  tell(message("verify.summary", { checks: checks.length, passed, failed, notPossible }));
  if (passedOver.length > 0)
    tell(message("verify.passed-over", { count: passedOver.length, paths: few(passedOver, 5) }));
  if (standing.anchors.length > 0) tell(message("verify.standing.title", {}));
  for (const { kind, state, what } of standing.anchors)
    tell(
      message("verify.standing.line", {
        number: message(`verify.number.${kind}`, {}),
        state: message(`verify.state.${state}`, {}),
        what,
      }),
    );
  if (standing.beyond.length > 0) tell(message("verify.beyond.title", {}));
  for (const what of standing.beyond) tell(message("verify.beyond.line", { what }));
  print("");
  tell(anchorSentence(found));
  for (const said of slip?.said ?? []) tell(said);
  // The last line a person reads must not reassure where something failed, nor blame the files for a number in the wrong place.
  const isOther = checks.some(({ name }) => name.key === "verify.name.protocol");
  if (isOther) tell(message("verify.concluded.protocol", {}));
  else if (failed > 0 && !standing.misplaced) tell(message("verify.concluded.failed", { failed }));
}

function reportJson(found: Findings, language: Language, { print }: Terminal): void {
  const { checks, summary, standing, passedOver, slip } = found;
  const told = checks.map(({ name, status, reason, contrast }) => ({
    check: name.key.slice("verify.name.".length),
    ...name.values,
    status,
    name: say(name, language),
    reason: say(reason, language),
    ...(contrast && { here: contrast.here.join(""), paper: contrast.paper.join("") }),
  }));
  print(
    JSON.stringify({
      ok: isWell(found),
      ...summary,
      anchored: summary.anchor === "anchored",
      void: standing.ending === "void",
      anchors: Object.fromEntries(standing.anchors.map(({ kind, state }) => [kind, state])),
      verdict: say(anchorSentence(found), language),
      beyond: standing.beyond.map((what) => say(what, language)),
      passedOver,
      ...(slip && { slip: { ...slip, said: slip.said.map((one) => say(one, language)) } }),
      checks: told,
    }),
  );
}

if (import.meta.main) await run(verifyCommand);
