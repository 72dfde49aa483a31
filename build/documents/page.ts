/** A page for readers: it loads nothing, runs nothing, and asks for no font that is not there. */
export interface ReadersPage {
  readonly lang: "zh-CN" | "en";
  readonly title: string;
  /** What the page was made of, in one word without blanks; told apart by it later. */
  readonly mark: string;
  readonly body: string;
}

const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `body{max-width:52rem;margin:0 auto;padding:1rem;font:16px/1.65 "Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1a1a1a;background:#fff}
h1{font-size:1.8rem}h2{margin-top:2.5rem;font-size:1.35rem;border-bottom:1px solid #bbb}figure{margin:1rem 0}img{max-width:100%;border:1px solid #999}
figcaption{font-size:.9rem;color:#444}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tbody td:first-child{min-width:7rem;overflow-wrap:normal}code{overflow-wrap:anywhere}pre code{overflow-wrap:normal}thead.empty{display:none}
pre{overflow-x:auto;background:#f2f2f2;padding:.6rem}main em{font-style:normal;font-weight:600;color:#0b5d4f}a{color:#0b5d4f}
@media print{body{max-width:none;padding:0;font-size:10.5pt;line-height:1.5}h1{font-size:16pt;margin:0 0 .5rem}h2{margin-top:1rem}a{color:inherit;text-decoration:none}tr{break-inside:avoid}}`;

export const readersPage = ({ lang, title, mark, body }: ReadersPage): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="mingqian" content="${escaped(mark)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
