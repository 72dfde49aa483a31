import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { Reply } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import { message } from "../../../shared/text/text.ts";
import type { Services } from "../../services/compose.ts";
import { channels } from "./channels.ts";
import { roleOfUrl } from "./origins.ts";

/** Which of our windows a web contents is, by its id; none for any other. */
export type RoleOf = (webContentsId: number) => WindowRole | undefined;

/**
 * Who sends: the role of the window, where the message comes from the window's own main frame and that frame shows the
 * role's own page. Read before anything is awaited: a frame may navigate away meanwhile.
 */
export function callerOf(
  { sender, senderFrame }: Pick<IpcMainEvent | IpcMainInvokeEvent, "sender" | "senderFrame">,
  roleOf: RoleOf,
): WindowRole | undefined {
  const role = roleOf(sender.id);
  if (!role || !senderFrame || senderFrame.parent !== null) return undefined;
  if (senderFrame.frameTreeNodeId !== sender.mainFrame.frameTreeNodeId) return undefined;
  return roleOfUrl(senderFrame.url) === role ? role : undefined;
}

const notOurs: Reply = {
  id: "",
  ok: false,
  error: { code: "forbidden", said: message("host.foreign-origin", {}) },
};

/** Serves calls and views over Electron's IPC. */
export function serveIpc(
  { dispatch, subscribe }: Pick<Services, "dispatch" | "subscribe">,
  roleOf: RoleOf,
): void {
  const stops = new Map<number, () => void>();
  const stop = (id: number): void => {
    stops.get(id)?.();
    stops.delete(id);
  };
  ipcMain.handle(channels.call, (event, request: unknown) => {
    const role = callerOf(event, roleOf);
    return role ? dispatch(role, request) : notOurs;
  });
  const watched = new WeakSet<WebContents>();
  ipcMain.on(channels.subscribe, (event) => {
    const role = callerOf(event, roleOf);
    if (!role) return;
    const { sender } = event;
    const { id } = sender;
    // A page that was loaded again asks again.
    stop(id);
    if (!watched.has(sender)) {
      watched.add(sender);
      sender.on("destroyed", () => stop(id));
      sender.on("render-process-gone", () => stop(id));
    }
    stops.set(
      id,
      subscribe(role, (push) => {
        if (!sender.isDestroyed()) sender.send(channels.push, push);
      }),
    );
  });
  ipcMain.on(channels.unsubscribe, (event) => {
    if (callerOf(event, roleOf)) stop(event.sender.id);
  });
}
