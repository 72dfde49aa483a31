/** The oldest Chromium that the windows are built for, by its major version (`build/vite.config.ts`). */
export const oldest = 120;

/**
 * The major version of a browser of the Chromium family that is too old for the windows, which would stay white in it; nothing for one
 * that is new enough, and for others, of which the program does not know it. Many of China's browsers are of that family too.
 */
export function tooOld(userAgent: string): number | undefined {
  const [, version] = /\bChrom(?:e|ium)\/(\d+)/.exec(userAgent) ?? [];
  return version !== undefined && Number(version) < oldest ? Number(version) : undefined;
}
