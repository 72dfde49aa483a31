/** The groups in which a digest is printed and read aloud. */
export function groupsOfEight(hex: string): readonly string[] {
  return hex.match(/.{1,8}/g) ?? [];
}
