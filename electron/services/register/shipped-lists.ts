import { readFileSync } from "node:fs";
import { levels } from "../../../shared/draw/model.ts";
import { type Refused, refuse } from "../../../shared/text/result.ts";
import { digest } from "../ledger/digest.ts";
import { sampleFiles } from "./reading/read-file.ts";

/**
 * Refuses a list that is none of the sample's, byte for byte: beside the program, on a stick that is lent and lost, no name of an office's
 * register may lie, and a file like the sample's may hold any. `bytes` as a window sends them, in base64.
 */
export function ownList({
  name: file,
  bytes,
}: {
  readonly name: string;
  readonly bytes: string;
}): Refused | undefined {
  const sent = digest(Buffer.from(bytes, "base64"));
  const shipped = levels.flatMap((level) => sampleFiles(level)).map(({ path }) => digest(readFileSync(path)));
  return shipped.includes(sent) ? undefined : refuse("register.shipped-only", { file });
}
