/** Names of browsers as their user agents call them; what is built on Chromium says both. */
const families = [
  [
    ["Edg", "Edge"],
    ["Electron", "Electron"],
    ["(?:Headless)?Chrome", "Chromium"],
  ],
  [["Firefox", "Firefox"]],
  [["Version", "Safari"]],
] as const;

/** Which browser shows the windows, with its version, by what it says of itself (`navigator.userAgent`); its own words where it is none of the known. */
export function browserName(userAgent: string): string {
  for (const family of families) {
    const found = family.flatMap(([sign, name]) => {
      const [, version] = new RegExp(`\\b${sign}/([\\d.]+)`).exec(userAgent) ?? [];
      return version === undefined ? [] : [`${name} ${version}`];
    });
    if (found.length > 0) return found.join(" · ");
  }
  return userAgent;
}
