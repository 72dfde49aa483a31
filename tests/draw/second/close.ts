/** How a ceremony ends. */
import { file, sha256 } from "./bytes.ts";

/** `close.txt` of a locked ceremony, from the text of the files it binds. */
export function locked(
  ceremony: string,
  freezeText: string,
  seedText: string,
  resultText: string,
  assignmentText: string,
  ledger: string,
): string {
  return file([
    "mingqian-draw/2",
    `ceremony,${ceremony}`,
    "state,locked",
    `freeze,${sha256(freezeText)}`,
    `seed,${sha256(seedText)}`,
    `result,${sha256(resultText)}`,
    `assignment,${sha256(assignmentText)}`,
    `ledger,${ledger}`,
  ]);
}

/** `close.txt` of a ceremony that was void before its nonce was revealed. */
export function voided(ceremony: string, freezeText: string, ledger: string): string {
  return file([
    "mingqian-draw/2",
    `ceremony,${ceremony}`,
    "state,void",
    `freeze,${sha256(freezeText)}`,
    `ledger,${ledger}`,
  ]);
}
