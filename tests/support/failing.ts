import { platform } from "../../electron/services/verify/platform.ts";
import { say } from "../../shared/text/text.ts";
import type { Check } from "../../shared/verify/check.ts";
import type { Evidence } from "../../shared/verify/evidence.ts";
import { verify } from "../../shared/verify/verify.ts";

/** A check in short: `quota ZD`, `file pool.csv`, `nonce`. Its sentences are checked to be whole in both languages. */
export function shortName(check: Check): string {
  for (const language of ["zh", "en"] as const) {
    for (const said of [check.name, check.reason]) {
      if (/\{[a-z]/i.test(say(said, language))) throw new Error(say(said, language));
    }
  }
  return [check.name.key.slice("verify.name.".length), ...Object.values(check.name.values)].join(" ");
}

/** The names of the checks that came to a status. */
export function namesOf(evidence: Evidence, status: Check["status"]): string[] {
  return verify(evidence, platform)
    .filter((check) => check.status === status)
    .map(shortName);
}

/** The names of the failing checks. */
export function failing(evidence: Evidence): string[] {
  return namesOf(evidence, "fail");
}
