/** Runs something without root's rights, so that permissions bind it; without any change where the tests are not root's. */
export function asNobody<T>(run: () => T): T {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
