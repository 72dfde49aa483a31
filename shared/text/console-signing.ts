import type { Entry } from "./catalogue.ts";

/** Electronic signatures of a filed paper, on the pages of the sheet and of the minutes. */
export const consoleSigning = {
  "console.signing": ["电子签名", "Electronic signatures"],
  "console.signing.hint": [
    "归档时已用本机证书签名。写出档案包之前，抽取负责人、纪检监督人可各用本人或单位的证书文件加签；证书文件与口令用后即弃，不保存。没有证书的，在纸上签字即可。",
    "The paper was signed with the certificate of this machine as it was filed. Until the bag is written the draw officer and the supervisor may each add a signature with a certificate file; file and password are used once and not kept. Whoever has none signs on paper.",
  ],
  "console.signing.who": ["签名人", "Signed by"],
  "console.signing.claimed": ["证书自称的名称", "Name the certificate claims"],
  "console.signing.fingerprint": ["证书指纹（SHA-256）", "Fingerprint of the certificate (SHA-256)"],
  "console.signing.device": ["本机（归档时）", "This machine, at filing"],
  "console.signing.choose": ["选择证书文件", "Choose a certificate file"],
  "console.signing.chosen": ["证书文件：{name}", "Certificate file: {name}"],
  "console.signing.password": ["证书文件的口令", "Password of the certificate file"],
  "console.signing.show": ["显示", "Show"],
  "console.signing.read": ["查看证书", "Show the certificate"],
  "console.signing.subject": ["持有人", "Subject"],
  "console.signing.issuer": ["签发机构", "Issuer"],
  "console.signing.validity": ["有效期", "Valid"],
  "console.signing.from-to": ["{from} 至 {to}", "{from} to {to}"],
  "console.signing.act": ["以{keeper}身份签名", "Sign as the {keeper}"],
  "console.signing.as.officer": ["抽取负责人", "draw officer"],
  "console.signing.as.supervisor": ["纪检监督人", "discipline supervisor"],
  "console.signing.too-large": [
    "“{name}”超过 512 KiB，不是证书文件。请选择 .p12 或 .pfx 文件。",
    "“{name}” is larger than 512 KiB and no certificate file. Choose a .p12 or .pfx file.",
  ],
} as const satisfies Record<`console.${string}`, Entry>;
