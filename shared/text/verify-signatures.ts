import type { Entry } from "./catalogue.ts";

/** What the check of a paper's electronic signatures found. `{number}` counts the signatures of a paper from 1. */
export const verifySignatures = {
  "verify.signatures.noted": [
    "{count}个签名均有效，末一个覆盖全文，之间别无改动；签名证书与账本所记一致。名称系证书自称，此处无法证实，请对照指纹：{who}",
    "{count} {count|signature|signatures} {count|is|are} right, the last covers the whole document, nothing else was changed between them, and the certificates are those the ledger noted. A name is what the certificate says of itself and not proved here; compare the fingerprint: {who}",
  ],
  "verify.signatures.claimed": [
    "{count}个签名均有效，末一个覆盖全文，之间别无改动；这里没有账本可与证书对照。名称系证书自称，此处无法证实，请对照指纹：{who}",
    "{count} {count|signature|signatures} {count|is|are} right, the last covers the whole document, and nothing else was changed between them; no ledger is here to hold the certificates against. A name is what the certificate says of itself and not proved here; compare the fingerprint: {who}",
  ],
  "verify.signatures.none": [
    "{paper} 没有电子签名（旧版程序制作的档案包），只能对照纸上签名",
    "{paper} has no electronic signature (a bag of an earlier program); only the signatures on paper can be compared",
  ],
  "verify.signatures.stripped": [
    "{paper} 没有电子签名，账本却记有签名证书 {noted}；签名已被去掉，请取得原件",
    "{paper} has no electronic signature, but the ledger noted the certificates {noted}; the signatures were taken off, get the original",
  ],
  "verify.signatures.other": [
    "签名证书为 {found}，账本所记为 {noted}；这不是存档时的签名",
    "the certificates are {found}, the ledger noted {noted}; these are not the signatures that were filed",
  ],
  "verify.signatures.unreadable": [
    "{paper} 不是可以读取的 PDF，签名无从核对；请取得原件",
    "{paper} is no PDF that can be read, so its signatures cannot be checked; get the original",
  ],
  "verify.signatures.no-crypto": [
    "此浏览器未向本页提供密码运算（WebCrypto）；请从磁盘打开本页，或换用较新的浏览器",
    "this browser lends this page no WebCrypto; open the page from disk, or use a newer browser",
  ],
  "verify.signatures.foreign": [
    "其中有一个不是本程序所加的签名，其覆盖范围无从核对",
    "it holds a signature that this application did not make, and what that covers cannot be checked",
  ],
  "verify.signatures.changed": [
    "签名之后的改动不止是再加一个签名；文件已被改动，请取得原件",
    "after signing more was changed than one further signature; the file was altered, get the original",
  ],
  "verify.signatures.after": [
    "末一个签名之后还有别的内容，或文件不完整；文件已被改动，请取得原件",
    "something follows the last signature, or the file is cut short; it was altered, get the original",
  ],
  "verify.signatures.damaged": [
    "第{number}个签名读不出来，或不是 PAdES B-B；请取得原件",
    "signature {number} cannot be read or is not PAdES B-B; get the original",
  ],
  "verify.signatures.digest": [
    "第{number}个签名所签的不是这些内容；签名后内容已被改动，请取得原件",
    "signature {number} was made over other content; the content was altered after signing, get the original",
  ],
  "verify.signatures.signature": [
    "第{number}个签名不是所附证书的密钥签的",
    "signature {number} was not made with the key of the certificate it brings",
  ],
  "verify.signatures.certificate": [
    "第{number}个签名指明的证书不是所附的那一个",
    "signature {number} names another certificate than the one it brings",
  ],
} as const satisfies Record<`verify.signatures.${string}`, Entry>;
