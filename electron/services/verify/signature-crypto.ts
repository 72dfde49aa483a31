import { createPublicKey, hash, type KeyObject, verify } from "node:crypto";
import type { WebCrypto } from "../../../shared/verify/evidence/cms.ts";

/**
 * What signatures are checked with, by node:crypto. Node has WebCrypto too, but to load it takes longer than to check a signature.
 * As there, a key is refused that is not of the kind it is asked for.
 */
export const signatureCrypto: WebCrypto<KeyObject> = {
  subtle: {
    digest: async (_algorithm, data) => Uint8Array.from(hash("sha256", data, "buffer")).buffer,
    importKey: async (_format, spki, { name }) => {
      const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
      const { asymmetricKeyType, asymmetricKeyDetails } = key;
      const isOfKind =
        name === "ECDSA"
          ? asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1"
          : asymmetricKeyType === "rsa";
      if (!isOfKind) throw new Error("a key of another kind");
      return key;
    },
    verify: async ({ name }, key, signature, data) =>
      // WebCrypto has the two numbers of an ECDSA signature side by side (IEEE P1363).
      verify("sha256", data, name === "ECDSA" ? { key, dsaEncoding: "ieee-p1363" } : key, signature),
  },
};
