/** A number of bytes for people: whole kilobytes, else megabytes or gigabytes with a decimal. */
export function sizeText(octets: number): string {
  if (octets < 1e6) return `${Math.ceil(octets / 1e3)} kB`;
  return octets < 1e9 ? `${(octets / 1e6).toFixed(1)} MB` : `${(octets / 1e9).toFixed(1)} GB`;
}
