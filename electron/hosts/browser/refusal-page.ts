import { randomBytes } from "node:crypto";
import { html } from "hono/html";
import { type Message, say } from "../../../shared/text/text.ts";
import { barePolicy, guardHeaders } from "../window-page.ts";

/** A page with one sentence in both languages: whose window this is, and so in which language, is not known yet. */
export async function refusalPage(status: number, said: Message): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const text = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say({ key: "host.title", values: {} }, "zh")}</title>
<style nonce="${nonce}">body{font:1.25rem/1.7 sans-serif;max-width:40rem;margin:15vh auto;padding:0 1rem}</style>
</head>
<body>
<p>${say(said, "zh")}</p>
<p lang="en">${say(said, "en")}</p>
</body>
</html>
`;
  return new Response(text, {
    status,
    headers: {
      ...guardHeaders,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `${barePolicy}; style-src 'nonce-${nonce}'`,
      "cache-control": "no-store",
    },
  });
}
