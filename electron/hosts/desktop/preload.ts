import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Push, Reply, Request } from "../../../shared/contract/client.ts";
import { channels } from "./channels.ts";

const listeners = new Set<(push: Push) => void>();

ipcRenderer.on(channels.push, (_event: IpcRendererEvent, push: Push) => {
  for (const listener of listeners) listener(push);
});

/** All a page can reach of its host. Neither channel nor event goes through: the page cannot listen to anything else. */
contextBridge.exposeInMainWorld("mingqian", {
  call: (request: Request): Promise<Reply> => ipcRenderer.invoke(channels.call, request),
  subscribe: (onPush: (push: Push) => void): (() => void) => {
    const listener = (push: Push): void => onPush(push);
    listeners.add(listener);
    // The present view comes first, also for a second listener of the page.
    ipcRenderer.send(channels.subscribe);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) ipcRenderer.send(channels.unsubscribe);
    };
  },
});
