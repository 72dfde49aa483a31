import type { ReactNode } from "react";
import { grouped } from "../../ui/numbers.ts";

interface Props {
  readonly label: string;
  /** 64 hex digits. */
  readonly digest: string;
  readonly size?: "large" | "small";
  /** How many of its eight groups are shown yet, and how many of those are marked as meeting their counterpart. */
  readonly shown?: number;
  readonly met?: number;
}

/** A digest as it is read aloud: in groups of eight, over two lines of four. */
export function Digest({ label, digest, size = "small", shown = 8, met = 0 }: Props): ReactNode {
  const groups = grouped(digest, 8);
  return (
    <div className={`digest ${size}`}>
      <p className="label">{label}</p>
      {[groups.slice(0, 4), groups.slice(4)].map((line, half) => (
        <p key={line.join()} className="code digest-line">
          {line.map((group, index) => {
            const place = half * 4 + index;
            const state = place < met ? "group met" : "group";
            return (
              <span
                key={group}
                className={state}
                style={{ visibility: place < shown ? "visible" : "hidden" }}
              >
                {group}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
