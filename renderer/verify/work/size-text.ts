/** A number of bytes for people: whole kilobytes, or megabytes with a decimal. */
export function sizeText(octets: number): string {
  return octets < 1e6 ? `${Math.ceil(octets / 1e3)} kB` : `${(octets / 1e6).toFixed(1)} MB`;
}
