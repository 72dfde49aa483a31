import type { App, Session, WebContents } from "electron";
import { pageOf, roleOfUrl, scheme } from "./origins.ts";

/** A session that grants nothing and reaches nothing but the windows' own files. */
export function guardSession(session: Session, saveTitle: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
  session.on("will-download", (event, item) => {
    // Only what the console made itself, a filed paper: the person says where it goes.
    if (item.getURL().startsWith(`blob:${scheme}://console/`))
      item.setSaveDialogOptions({ title: saveTitle, defaultPath: item.getFilename() });
    else event.preventDefault();
  });
}

/** Addresses a page may load: its host's own, and what it made in memory. */
function isOwn(url: string): boolean {
  return roleOfUrl(url) !== undefined || url.startsWith("data:") || url.startsWith(`blob:${scheme}://`);
}

/** No page leaves its address, opens a window or holds another page; every web contents, whoever makes it. */
export function guardContents(app: App): void {
  app.on("web-contents-created", (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  const stay = ({
    url,
    preventDefault,
  }: {
    readonly url: string;
    readonly preventDefault: () => void;
  }): void => {
    // Loading one's own page again is not leaving it.
    const role = roleOfUrl(contents.getURL());
    if (!role || url !== pageOf(role)) preventDefault();
  };
  contents.on("will-navigate", (event) =>
    stay({ url: event.url, preventDefault: () => event.preventDefault() }),
  );
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
}
