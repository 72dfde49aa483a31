import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { type WindowRole, windowRoles } from "../../shared/contract/method.ts";
import { ok, type Result, refuse } from "../../shared/text/result.ts";

/** Headers of every answer a window gets, whichever the host. */
export const guardHeaders: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** For what is no page: nothing may run or load. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The names of built files hold their digest: they may be kept for good. */
export const fileHeaders: Readonly<Record<string, string>> = {
  ...guardHeaders,
  "content-security-policy": barePolicy,
  "cache-control": "private, max-age=31536000, immutable",
};

/** Styles need the nonce because Mantine writes some into the page; scripts come from files only. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** One answer with a page: its text with a fresh nonce where the build left the mark, and its headers. */
export function pageAnswer(text: string): {
  readonly body: string;
  readonly headers: Record<string, string>;
} {
  const nonce = randomBytes(16).toString("base64");
  return {
    body: text.replaceAll("__CSP_NONCE__", nonce),
    headers: {
      ...guardHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": pagePolicy(nonce),
      "cache-control": "no-store",
    },
  };
}

/** The built windows: a page per role, and the files the pages ask for by their path. Nothing else is ever served. */
export interface WindowFiles {
  readonly pages: Readonly<Record<WindowRole, string>>;
  /** `/assets/…` → where it lies and what it is. */
  readonly files: ReadonlyMap<string, WindowFile>;
}

export interface WindowFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wav": "audio/wav",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Lists the built windows of a folder once, so that a request is looked up and never becomes a path. Refused where they were not built. */
export function readWindowFiles(folder: string): Result<WindowFiles> {
  try {
    const page = (role: WindowRole): string => readFileSync(join(folder, role, "index.html"), "utf8");
    const files = new Map<string, WindowFile>();
    for (const found of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const type = types[extname(found)];
      if (type) files.set(`/${found.split(sep).join("/")}`, { path: join(folder, found), type });
    }
    const pages = Object.fromEntries(windowRoles.map((role) => [role, page(role)]));
    return ok({ pages: pages as Record<WindowRole, string>, files });
  } catch {
    return refuse("host.windows-missing", { folder });
  }
}
