/** A count with a comma between thousands, the same in both languages and on every machine. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Hundredths of a per cent in words: `5.26 %`. */
export function percent(basisPoints: number): string {
  return `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, "0")} %`;
}

/** Text in groups of so many characters, for reading aloud. */
export function grouped(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}

/** The time of day in China, `14:05:09`, as the ledger has it, whatever zone the machine is set to. */
export function timeOfDay(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 19);
}
