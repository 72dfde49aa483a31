import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ConsoleCommand } from "../../shared/commands.ts";
import type { Push } from "../../shared/contract/client.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { Services } from "../services/compose.ts";

/** What decides where a person's data lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/** The folder an office's ledger lies in unless another is given: where the system keeps data of this person's programs. */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  if (platform === "win32") return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "Mingqian");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Mingqian");
  // XDG Base Directory Specification: a relative path in the variable is to be ignored.
  const data = env["XDG_DATA_HOME"];
  return join(data?.startsWith("/") ? data : join(home, ".local", "share"), "mingqian");
}

/** Makes a folder that only this person can look into, where it is missing. Where it cannot be made, opening what belongs in it says why. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

/** The office of the invented sample: the console offers a ceremony of this code as a rehearsal. */
const office: ConsoleCommand = {
  type: "configure-office",
  office: "演练单位",
  code: "SAMPLE",
  level: "city",
};

/**
 * Makes a fresh ledger one for a rehearsal: the invented office and its register, by the console's own methods, as a person
 * would. A ledger that has an office is left as it is.
 */
export async function fillWithSample({ dispatch, subscribe }: Services): Promise<Result<undefined>> {
  const asking = async (method: string, input: object): Promise<Result<undefined>> => {
    const expectedRevision = present(subscribe).revision;
    const reply = await dispatch("console", { id: method, method, input: { ...input, expectedRevision } });
    return reply.ok ? ok(undefined) : { ok: false, refusal: reply.error.said };
  };
  if ((present(subscribe).view as ConsoleView).office) return ok(undefined);
  const configured = await asking("execute", { commandId: randomUUID(), command: office });
  return configured.ok ? asking("importSample", {}) : configured;
}

/** A subscription begins with the present view. */
function present(subscribe: Services["subscribe"]): Push {
  let first: Push | undefined;
  subscribe("console", (push) => {
    first = push;
  })();
  if (!first) throw new Error("no present view");
  return first;
}
