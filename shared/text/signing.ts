import type { Entry } from "./catalogue.ts";

/** Why a paper could not be signed electronically. */
export const signing = {
  "signing.no-pkcs12": [
    "所选文件不是可以读取的证书文件（PKCS#12，.p12 或 .pfx）；请选择带私钥的证书文件",
    "the file chosen is no certificate file that can be read (PKCS#12, .p12 or .pfx); choose the one that holds the private key",
  ],
  "signing.wrong-password": [
    "证书文件的口令不对；请核对大小写与输入法，重新输入",
    "the password of the certificate file is wrong; mind capitals and the input method, and type it again",
  ],
  "signing.no-key": [
    "证书文件里没有私钥，不能用来签名；请从签发处导出带私钥的证书文件",
    "the certificate file holds no private key, so nothing can be signed with it; have it exported with its key",
  ],
  "signing.no-certificate": [
    "证书文件里只有私钥，没有证书；请导出带证书的文件",
    "the certificate file holds a private key but no certificate; have it exported with both",
  ],
  "signing.other-key": [
    "证书文件里的私钥不属于其中任何一个证书；请重新导出证书文件",
    "the private key in the certificate file belongs to none of its certificates; have the file exported again",
  ],
  "signing.expired": [
    "证书已于{to}过期；请换用有效的证书，或用本机证书",
    "the certificate expired on {to}; use one that is valid, or the device certificate",
  ],
  "signing.not-yet-valid": [
    "证书自{from}起才有效；请换用有效的证书，或核对本机时钟",
    "the certificate is valid only from {from}; use one that is valid, or check this machine’s clock",
  ],
  "signing.key-kind": [
    "证书的密钥不是 RSA（2048 位以上）或 P-256，本程序不能用它签名；请换用这两类证书，或用本机证书",
    "the key of the certificate is neither RSA (2048 bits or more) nor P-256, which is what this application signs with; use such a certificate, or the device certificate",
  ],
  "signing.no-field": [
    "这份文件的签名位已用完，不能再签；请在纸面上手签",
    "this paper has no place for a further signature; sign it by hand on paper",
  ],
  "signing.signed-already": [
    "这份文件已由同一证书签过，不必再签；如另有其人，请选其本人的证书",
    "this paper is signed with the same certificate already; where somebody else is to sign, choose that person’s own",
  ],
  "signing.device-spoilt": [
    "本机证书文件 {file} 已损坏；请从备份恢复它，或将其移走，由本程序重启后另制一个（指纹随之改变）",
    "the file of the device certificate {file} is damaged; restore it from a copy, or move it away and start again to have another made, with another fingerprint",
  ],
  "signing.device-failed": [
    "读写不了本机证书文件 {file}（{code}）；请检查该文件夹的权限与磁盘，然后重启本程序",
    "the file of the device certificate {file} cannot be read or written ({code}); check the folder’s rights and the disk, and start again",
  ],
} as const satisfies Record<`signing.${string}`, Entry>;
