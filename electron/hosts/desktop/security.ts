import { readFile } from "node:fs/promises";
import type { App, Session, WebContents } from "electron";
import { barePolicy, fileHeaders, guardHeaders, pageAnswer, type WindowFiles } from "../window-page.ts";
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

/** Answers the windows' own addresses: a role's page at its root, built files by their name, nothing else. */
export async function answerWindow(
  files: WindowFiles,
  { method, url }: Pick<Request, "method" | "url">,
): Promise<Response> {
  const role = roleOfUrl(url);
  if (!role || (method !== "GET" && method !== "HEAD")) return notHere();
  const { pathname } = new URL(url);
  if (pathname === "/") {
    const { body, headers } = pageAnswer(files.pages[role]);
    return new Response(body, { headers });
  }
  const file = files.files.get(decoded(pathname));
  if (!file) return notHere();
  return new Response(await readFile(file.path), { headers: { ...fileHeaders, "content-type": file.type } });
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

const notHere = (): Response =>
  new Response(null, { status: 404, headers: { ...guardHeaders, "content-security-policy": barePolicy } });
