/** A file's bytes in Base64, as the contract carries them; refused by the browser where the file is gone or may not be read. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    // `data:<type>;base64,<bytes>`; an empty file has no comma to speak of.
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.readAsDataURL(file);
  });
}
