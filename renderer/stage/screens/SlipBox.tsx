import type { ReactNode } from "react";

/** More slips than this are drawn as this many. */
const most = 40;

/** A clear box with as many folded slips in it as were dropped; how each lies follows from its number. */
export function SlipBox({ slips }: { readonly slips: number }): ReactNode {
  const places = Array.from({ length: Math.min(slips, most) }, (_, index) => ({
    x: 24 + 32 * ((index * 2) % 5) + ((index * 13) % 9),
    y: 150 - 13 * Math.floor(index / 5) - ((index * 7) % 5),
    turn: ((index * 47) % 40) - 20,
  }));
  return (
    <svg className="box" viewBox="0 0 220 180" aria-hidden="true">
      <path d="M20 50v120h180v-120" className="box-wall" />
      <path d="M12 42h76M132 42h76" className="box-lid" />
      {places.map(({ x, y, turn }) => (
        <g key={`${x} ${y}`} transform={`translate(${x + 16} ${y + 8}) rotate(${turn})`}>
          <rect x="-16" y="-8" width="32" height="16" className="box-slip" />
          <path d="M0 -8v16" className="box-fold" />
        </g>
      ))}
    </svg>
  );
}
