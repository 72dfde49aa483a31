import { type ReactNode, useContext } from "react";
import { type SeedFile, seedText } from "../../../shared/draw/seed.ts";
import { hashHex } from "../hash.ts";
import { Digest } from "../parts/Digest.tsx";
import { useSteps } from "../parts/use-steps.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";

/** Lines of `seed.txt` that fit; more slips than that are counted. */
const mostLines = 7;

interface Props {
  readonly file: SeedFile;
  /** The seed in the ledger; one that differs from what is computed here is said aloud. */
  readonly stored: string;
}

/** `seed.txt` line by line, and the seed, which is its digest (protocol, step 6), computed here. */
export function SeedForms({ file, stored }: Props): ReactNode {
  const words = useWords();
  const { calm } = useContext(RoomContext);
  const text = seedText(file);
  const seed = hashHex(text);
  const lines = text.trimEnd().split("\n");
  const fitting = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const shown = useSteps(fitting.length + 8, 0.6, calm, text);
  return (
    <main className="screen seed-screen">
      <h1>{words("stage.seed", {})}</h1>
      <div className="card seed-file">
        <p className="label">{words("stage.seed.file", {})}</p>
        {fitting.map((line, index) => (
          <p key={line} className="code" style={{ visibility: index < shown ? "visible" : "hidden" }}>
            {line}
          </p>
        ))}
        {fitting.length < lines.length && (
          <p className="muted">{words("stage.seed.more", { count: file.slips.length })}</p>
        )}
      </div>
      <Digest
        label={words("stage.seed.value", {})}
        digest={seed}
        size="large"
        shown={shown - fitting.length}
        met={8}
      />
      <p className={seed === stored ? "large" : "large bad"}>
        {words(seed === stored ? "stage.seed.since" : "stage.seed.differs", {})}
      </p>
    </main>
  );
}
