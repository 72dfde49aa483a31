import type { Result } from "../../shared/text/result.ts";
import { type Key, say } from "../../shared/text/text.ts";

/** The value of a success; a refusal fails the test with its sentence. */
export function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(say(result.refusal, "en"));
  return result.value;
}

/** The key of a refusal, its sentences checked to be whole in both languages; a success fails the test. */
export function refusalKey(result: Result<unknown>): Key {
  if (result.ok) throw new Error("not refused");
  for (const language of ["zh", "en"] as const) {
    if (/[{}]/.test(say(result.refusal, language))) throw new Error(say(result.refusal, language));
  }
  return result.refusal.key;
}
