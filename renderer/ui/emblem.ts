/** An emblem as the address of an image; `png` is Base64. */
export const emblemAddress = (png: string): string => `data:image/png;base64,${png}`;
