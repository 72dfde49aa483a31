import { randomBytes } from "node:crypto";

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
