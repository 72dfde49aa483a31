import { expect, test } from "vitest";
import { activeInSvg } from "../../renderer/console/settings/emblem-svg.ts";

const ns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${ns}>${inside}</svg>`;

test.each([
  [
    "shapes",
    '<g fill="#fff" style="stroke:red"><path d="M0 0h9"/><text x="1">on a="b" &lt;script&gt;</text></g>',
  ],
  [
    "a gradient of its own",
    '<linearGradient id="a"><stop offset="0"/></linearGradient><rect fill="url(#a)"/>',
  ],
  ["what is used twice", '<defs><g id="a"><path d=""/></g></defs><use href="#a"/><use xlink:href="#a"/>'],
  ["a comment", "<!-- <script>alert(1)</script> --><path d=''/>"],
  ["remarks of a program", '<x:namedview xmlns:x="http://www.inkscape.org/namespaces" id="v"/><path d=""/>'],
  ["a style", "<style>.a{fill:url('#b')}</style><style><![CDATA[.b{fill:red}]]></style>"],
])("an emblem of %s is a drawing", (_, inside) => {
  expect(activeInSvg(svg(inside))).toEqual([]);
});

test.each([
  ["a script", "<script>1</script>", ["<script>"]],
  ["a script under another name", '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', ["<script>"]],
  ["a script of a page", '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', ["<script>"]],
  ["a handler", '<path ONLOAD = "x"/>', ["ONLOAD"]],
  ["a page", "<foreignObject/>", ["<foreignObject>"]],
  ["a picture", '<image href="data:image/png;base64,AA"/>', ["<image>", "href"]],
  ["a link", '<use xlink:href="b.svg#a"/>', ["href"]],
  ["a link in characters by number", '<use href="&#x68;ttp://x/"/>', ["href"]],
  ["a fetching fill", '<path fill="url(//x/y)"/>', ["fill url()"]],
  ["a fetching fill in characters by number", '<path fill="url&#40;//x/y)"/>', ["fill url()"]],
  ["an import", "<style>@import '//x'</style>", ["<style> url()"]],
  ["an import in CDATA", "<style><![CDATA[@import '//x']]></style>", ["<style> url()"]],
  ["an escape in a style", "<style>@\\69mport '//x'</style>", ["<style> url()"]],
  ["a stylesheet", '<?xml-stylesheet href="x.css"?>', ["<?xml-stylesheet", "href"]],
  ["movement", "<animate/><set/>", ["<animate>", "<set>"]],
  ["a filter", "<filter/>", ["<filter>"]],
  [
    "what unfolds",
    '<g id="a"><path d=""/></g><g id="b"><use href="#a"/></g><use href="#b"/>',
    ["<use> <use>"],
  ],
  ["what uses itself", '<g id="a"><use href="#a"/></g>', ["<use> <use>"]],
  ["what uses a use", '<use id="a" href="#c"/><use href="#a"/>', ["<use> <use>"]],
  ["twenty thousand and one", "<g/>".repeat(20_000), ["> 20000 × <…>"]],
])("an emblem of %s is refused, and named", (_, inside, found) => {
  expect(activeInSvg(svg(inside))).toEqual(found);
});

test("a document type and entities are refused before anything is unfolded", () => {
  expect(activeInSvg(`<!DOCTYPE svg [<!entity a "b">]>${svg("&a;")}`)).toEqual(["<!DOCTYPE", "<!entity"]);
});

test("what never ends is damaged, and a million signs that begin something are looked at in a moment", () => {
  for (const cut of ["<svg", "<svg a='>", "<svg><!-- ", "<svg><![CDATA[ "])
    expect(activeInSvg(cut)).toBe("damaged");
  const begun = performance.now();
  const repeated = ["<a '", "<a>", "<!--", "<", '<a b="', '<g id="a">', "<style>", "<a/>", "<style></style>"];
  for (const hostile of repeated) activeInSvg(hostile.repeat(Math.floor(2 ** 20 / hostile.length)));
  for (const [before, one, end] of [
    ["<a ", "b", ">"],
    ["<a ", " ", ">"],
    ["<a b='", "url(", "'>"],
    ["<a b='url(", " ", "'>"],
    ["<style>", "url( ", "</style>"],
    ["<style>", "&#x26;", "</style>"],
  ] as const)
    activeInSvg(before + one.repeat(2 ** 20 / one.length) + end);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
