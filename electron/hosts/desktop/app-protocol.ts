import { readFile } from "node:fs/promises";
import type { WindowFiles } from "../window-files.ts";
import { barePolicy, fileHeaders, guardHeaders, pageAnswer } from "../window-page.ts";
import { roleOfUrl } from "./origins.ts";

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
