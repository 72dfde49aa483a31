/** The type of an .xlsx. */
export const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Has bytes saved as a file where the person says, or where their browser puts what it is given. */
export function saveBytes(bytes: Uint8Array<ArrayBuffer>, type: string, fileName: string): void {
  saveAddress(URL.createObjectURL(new Blob([bytes], { type })), fileName);
}

/** As `saveBytes`, of what lies under an address that this page made. */
export function saveAddress(url: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
