/** Builds the page that goes into every bag where it is missing or older than its sources: before a rehearsal. */
import { join } from "node:path";
import { say } from "../../../shared/text/text.ts";
import { exit, terminal } from "../terminal.ts";
import { buildProduct, isCurrent, verifyPage } from "./built.ts";

const root = join(import.meta.dirname, "../../..");
if (!isCurrent(root, verifyPage)) {
  const built = await buildProduct(root, verifyPage);
  if (!built.ok) {
    terminal.complain(say(built.refusal, "zh"));
    process.exitCode = exit.unusable;
  }
}
