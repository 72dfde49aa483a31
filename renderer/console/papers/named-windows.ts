/** Windows of their own with papers that name units: what is shown there is to go when names are put away. */
interface NamedWindow {
  readonly ceremony: string;
  /** Where the bytes lie in this page's memory. */
  readonly url: string;
  /** Nothing where the host lets no window be opened, and the paper was saved. */
  readonly window: Window | null;
}

const named = new Set<NamedWindow>();

/** Remembers a window, to close it when names are put away. */
export function keepNamed(one: NamedWindow): void {
  named.add(one);
}

/** Closes the windows with papers that name units, of one list or of all, and lets go of their bytes. */
export function closeNamed(ceremony?: string): void {
  for (const one of [...named].filter((it) => ceremony === undefined || it.ceremony === ceremony)) {
    named.delete(one);
    one.window?.close();
    URL.revokeObjectURL(one.url);
  }
}
