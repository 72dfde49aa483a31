/** Prints the fingerprint of each signer's certificate, oldest first. `pdfsig` dumps where it stands, so it is sent elsewhere: the bag stays as it is. */
export const signers =
  '(M=$PWD/minutes.pdf; cd "$(mktemp -d)"; pdfsig -dump "$M" >log; for s in *.sig*; do ' +
  'openssl pkcs7 -inform der -in "$s" -print_certs | openssl x509 -outform der | sha256sum; done)';
