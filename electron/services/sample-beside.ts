import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ConsoleCommand } from "../../shared/commands.ts";
import type { Push, Reply } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import type { LedgerName } from "../../shared/contract/rpc.ts";
import { lists } from "../../shared/register/model.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { type Composition, compose, type Services } from "./compose.ts";

/** The sample beside the office: two ledgers in folders of their own, of which the windows see one. What is in the one never comes into the other. */

/** Folder of the sample's ledger and bags, within the office's. */
const sampleFolder = "sample";

/**
 * Parts the revisions of one turn from those of the next: what was asked of one ledger is stale in the other. More than the events of
 * any ledger; and 2^53, beyond which no number is exact, is half a thousand million turns away.
 */
const turn = 2 ** 24;

interface Seen {
  readonly of: LedgerName;
  readonly services: Services;
  /** Added to every revision. */
  readonly base: number;
}

/**
 * Puts the program together over an office's data folder, with the sample's ledger to change over to and back; that one is made, with
 * the invented office and lists, when it is first gone to. Refused as `compose` is.
 */
export function composeBeside(composition: Composition): Result<Services> {
  const change = (to: LedgerName): Promise<Result<undefined>> => changeTo(to);
  const office = compose({ ...composition, changeLedger: change });
  if (!office.ok) return office;
  let seen: Seen = { of: "office", services: office.value, base: 0 };
  let sample: Services | undefined;
  const windows = new Set<Window>();

  const openSample = async (): Promise<Result<Services>> => {
    if (sample) return ok(sample);
    const dataFolder = join(composition.dataFolder, sampleFolder);
    const opened = compose({ ...composition, dataFolder, sample: true, changeLedger: change });
    if (!opened.ok) return opened;
    const filled = await fillWithSample(opened.value);
    if (!filled.ok) {
      opened.value.close();
      return filled;
    }
    sample = opened.value;
    return opened;
  };
  const changeTo = async (to: LedgerName): Promise<Result<undefined>> => {
    if (to === seen.of) return ok(undefined);
    const other = to === "office" ? office : await openSample();
    if (!other.ok) return other;
    // Before anything turns: a view that cannot be made leaves all windows where they are.
    for (const { role } of windows) presentOf(other.value, role);
    seen = { of: to, services: other.value, base: seen.base + turn };
    for (const window of windows) {
      try {
        look(window, seen);
      } catch {
        // A window that cannot be told is told no more, and keeps none of the others from turning.
        windows.delete(window);
      }
    }
    return ok(undefined);
  };

  return ok({
    dispatch: async (role, request) => {
      const { services, base } = seen;
      return shown(await services.dispatch(role, asked(request, base)), base);
    },
    subscribe: (role, listener) => {
      const window: Window = { role, listener, stop: () => {} };
      look(window, seen);
      windows.add(window);
      return () => {
        windows.delete(window);
        window.stop();
      };
    },
    // Both stay open until the end: what was begun in the one that is not seen comes to its end.
    close: () => {
      sample?.close();
      office.value.close();
    },
  });
}

interface Window {
  readonly role: WindowRole;
  readonly listener: (push: Push) => void;
  stop: () => void;
}

/** What a window of a role would be shown now. */
function presentOf({ subscribe }: Services, role: WindowRole): Push {
  let first: Push | undefined;
  subscribe(role, (push) => {
    first = push;
  })();
  if (!first) throw new Error("no present view");
  return first;
}

/** Has a window see a ledger: its view at once, then every change. */
function look(window: Window, { services, base }: Seen): void {
  window.stop();
  window.stop = services.subscribe(window.role, ({ revision, view }) =>
    window.listener({ revision: revision + base, view }),
  );
}

/** A request with the ledger's own revision; one that was seen of another ledger is none of its. */
function asked(request: unknown, base: number): unknown {
  const input = memberOf(request, "input");
  const expected = memberOf(input, "expectedRevision");
  if (typeof expected !== "number" || base === 0) return request;
  const expectedRevision = expected < base ? Number.MAX_SAFE_INTEGER : expected - base;
  return { ...(request as object), input: { ...(input as object), expectedRevision } };
}

function shown(reply: Reply, base: number): Reply {
  const revision = reply.ok ? memberOf(reply.output, "revision") : undefined;
  if (!reply.ok || typeof revision !== "number") return reply;
  return { ...reply, output: { ...(reply.output as object), revision: revision + base } };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The office of the invented sample. */
const invented: ConsoleCommand = {
  type: "configure-office",
  office: "示例市生态环境局（虚构）",
  code: "SAMPLE",
  level: "city",
};

/**
 * Fills the sample's ledger, by the console's own methods: the invented office and its lists, as far as they are not there yet, be it
 * for a power cut in the middle. What a rehearsal that is under way was begun with stays.
 */
export async function fillWithSample(services: Services): Promise<Result<undefined>> {
  const present = () => presentOf(services, "console");
  const asking = async (method: string, input: object): Promise<Result<undefined>> => {
    const request = { id: method, method, input: { ...input, expectedRevision: present().revision } };
    const reply = await services.dispatch("console", request);
    return reply.ok ? ok(undefined) : { ok: false, refusal: reply.error.said };
  };
  const { office, lists: filled, ceremony, broken } = present().view as ConsoleView;
  if (broken || (ceremony && !ceremony.over)) return ok(undefined);
  const configured = office
    ? ok(undefined)
    : await asking("execute", { commandId: randomUUID(), command: invented });
  if (!configured.ok || filled.length === lists.length) return configured;
  return asking("importSample", {});
}
