import { setNonce } from "get-nonce";

/** The style nonce of this page, as the host put it there. Both Mantine and react-remove-scroll need it before the first render. */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
const nonce = meta?.nonce || meta?.getAttribute("nonce") || "";
if (nonce) setNonce(nonce);

export const styleNonce = (): string => nonce;
