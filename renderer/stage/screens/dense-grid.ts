/** Measures of the dense page, in hundredths of the stage's height. */
const width = 171;
const height = 62;
const perCharacter = 5.6 * 0.6;
const gap = 3;
const row = 6;

/** How many codes of so many characters stand beside and below each other at the least size a drawn code may have. */
export function denseGrid(characters: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.max(1, Math.floor((width + gap) / (characters * perCharacter + gap)));
  return { columns, rows: Math.floor(height / row) };
}
