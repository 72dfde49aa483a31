import * as z from "zod";
import type { Failure, Reply } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { type Input, type MethodName, methods, type OutputOf } from "../../../shared/contract/rpc.ts";
import { longFields } from "../../../shared/text/contract.ts";
import type { Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { isShortOfMemory } from "../ledger/durable-file.ts";

/** What carries out each method, its input checked and its caller allowed. */
export type Handlers = {
  readonly [M in MethodName]: (
    input: Input<M>,
    role: WindowRole,
  ) => Result<OutputOf<M>> | Promise<Result<OutputOf<M>>>;
};

/** A bug, as it may be logged: which method, or what goes on beside them, which kind of error, where. Its words are left out, for they could hold names. */
export interface Bug {
  readonly method: MethodName | "examineRest";
  readonly kind: string;
  readonly frames: readonly string[];
}

const Envelope = z.strictObject({
  id: z.string().max(100),
  method: z.string().max(100),
  input: z.unknown(),
});

/**
 * The one way in: checks envelope, method, caller and input, and turns whatever comes of it into a reply. Nothing it
 * is given makes it throw, and nothing of an error but its kind leaves it.
 *
 * @param damage what is damaged, once that is known: no bug, then, where something cannot be read
 */
export function createDispatcher(
  handlers: Handlers,
  log: (bug: Bug) => void,
  damage: () => Message | undefined = () => undefined,
) {
  return async (role: WindowRole, request: unknown): Promise<Reply> => {
    const envelope = Envelope.safeParse(request);
    if (!envelope.success) return failed(idOf(request), malformedEnvelope);
    const { id, method: named } = envelope.data;
    const method = methodOf(named);
    if (!method) return failed(id, unknownMethod(named));
    const { roles, input } = methods[method];
    if (!(roles as readonly WindowRole[]).includes(role)) return failed(id, forbidden(method));
    const checked = (input as z.ZodType).safeParse(envelope.data.input ?? {});
    if (!checked.success) return failed(id, unfit(checked.error.issues[0]));
    const broken = brokenText(checked.data, []);
    if (broken) return failed(id, malformed(broken));
    try {
      const handle = handlers[method] as (
        input: unknown,
        role: WindowRole,
      ) => ReturnType<Handlers[MethodName]>;
      const outcome = await handle(checked.data, role);
      return outcome.ok ? { id, ok: true, output: outcome.value } : failed(id, refused(outcome.refusal));
    } catch (error) {
      const said = damage();
      if (said) return failed(id, refused(said));
      if (isShortOfMemory(error)) return failed(id, refused(message("contract.memory", {})));
      log(bugOf(method, error));
      return failed(id, { code: "bug", said: message("contract.bug", {}) });
    }
  };
}

const failed = (id: string, error: Failure): Reply => ({ id, ok: false, error });

const malformedEnvelope: Failure = { code: "malformed", said: message("contract.envelope", {}) };

/** The id of a request that is none otherwise, so that its caller learns of it. */
function idOf(request: unknown): string {
  const read = z.looseObject({ id: z.string().max(100) }).safeParse(request);
  return read.success ? read.data.id : "";
}

function methodOf(name: string): MethodName | undefined {
  return Object.hasOwn(methods, name) ? (name as MethodName) : undefined;
}

function unknownMethod(method: string): Failure {
  return { code: "malformed", said: message("contract.unknown-method", { method }) };
}

function forbidden(method: string): Failure {
  return { code: "forbidden", said: message("contract.forbidden", { method }) };
}

/** What does not meet its schema: a limit is said with its number, and a field by the name people know it by. */
function unfit(issue: z.core.$ZodIssue | undefined): Failure {
  const path = issue?.path ?? [];
  if (issue?.code !== "too_big" || issue.origin !== "string") return malformed(path);
  const field = String(path.at(-1));
  const said = isNamed(field) ? message(`contract.field.${field}`, {}) : path.map(String).join(".");
  return {
    code: "malformed",
    said: message("contract.too-long", { field: said, most: Number(issue.maximum) }),
  };
}

const isNamed = (field: string): field is (typeof longFields)[number] =>
  (longFields as readonly string[]).includes(field);

function malformed(path: readonly PropertyKey[]): Failure {
  const where = path.length === 0 ? message("contract.whole-input", {}) : path.map(String).join(".");
  return { code: "malformed", said: message("contract.malformed", { path: where }) };
}

function refused(said: Failure["said"]): Failure {
  return { code: said.key === "contract.stale" ? "stale" : "refused", said };
}

/** Where a text is that has no UTF-8: half a character, which no file could hold. */
function brokenText(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = name.isWellFormed() ? brokenText(member, [...path, name]) : path;
    if (found) return found;
  }
  return undefined;
}

/** Without its words, for the log. */
export function bugOf(method: Bug["method"], error: unknown): Bug {
  if (!(error instanceof Error)) return { method, kind: typeof error, frames: [] };
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { method, kind: `${error.name}${code}`, frames: frames.map((line) => line.trim()) };
}
