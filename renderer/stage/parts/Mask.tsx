import type { ReactNode } from "react";

/** Where a name would stand: the same for every name, whatever its length. */
export function Mask(): ReactNode {
  return <span className="mask">●●●●●●</span>;
}
