import type { NameLine } from "../draw/model.ts";

/**
 * How the unit itself makes the commitment of its own opening (protocol, `names.csv`: H of `salt,id,name` in UTF-8), each in one line
 * that is pasted and prints it: on Linux, on macOS, and in the PowerShell that every Windows has since 2016 (5.1).
 */
export function ownRecipe({ salt, id, name }: Pick<NameLine, "salt" | "id" | "name">): {
  readonly linux: string;
  readonly mac: string;
  readonly windows: string;
} {
  const text = `${salt},${id},${name}`;
  // A name may hold what a shell would read.
  const quoted = `'${text.replaceAll("'", "'\\''")}'`;
  // To PowerShell the curly ones are single quotes too, and each stands for itself when it is doubled.
  const doubled = `'${text.replaceAll(/['‘’‚‛]/g, "$&$&")}'`;
  const bytes = `[Text.Encoding]::UTF8.GetBytes(${doubled})`;
  const hash = `[Security.Cryptography.SHA256]::Create().ComputeHash(${bytes})`;
  return {
    linux: `printf '%s' ${quoted} | sha256sum`,
    mac: `printf '%s' ${quoted} | shasum -a 256`,
    windows: `[BitConverter]::ToString(${hash}).Replace('-', '').ToLowerInvariant()`,
  };
}
