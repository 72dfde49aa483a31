import { type ReactNode, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import classes from "../parts/print-sheet.module.css";

/** Paper instead of the screen: what is in it is printed alone, and is in the page only while it is printed. */
export function PrintSheet({
  onPrinted,
  children,
}: {
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}) {
  const [holder] = useState(() => {
    const element = document.createElement("div");
    element.className = classes["sheet"] ?? "";
    return element;
  });
  useLayoutEffect(() => {
    document.body.append(holder);
    document.documentElement.classList.add(classes["printing"] ?? "");
    return () => {
      holder.remove();
      document.documentElement.classList.remove(classes["printing"] ?? "");
    };
  }, [holder]);
  useLayoutEffect(() => {
    // The dialog of the system is waited for; where it is not, `afterprint` says when it is over.
    window.addEventListener("afterprint", onPrinted, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("afterprint", onPrinted);
    };
  }, [onPrinted]);
  return createPortal(children, holder);
}
