import type { ReactNode } from "react";
import { encode } from "uqr";

/** A QR code, black on white in both themes, with the quiet zone of four modules its standard asks for; none of no text. */
export function QrCode({ text }: { readonly text: string }): ReactNode {
  if (text === "") return null;
  const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
