import { type ReactNode, useContext } from "react";
import { type SeedFile, seedText } from "../../../shared/draw/seed.ts";
import type { StageSlip } from "../../../shared/windows/stage-view.ts";
import { hashHex } from "../../ui/hash.ts";
import { grouped } from "../../ui/numbers.ts";
import { Digest } from "../parts/Digest.tsx";
import { linesOf } from "../parts/parts-that-fit.ts";
import { Turns } from "../parts/Turns.tsx";
import { useSteps } from "../parts/use-steps.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";
import { focusOf } from "./reveal-focus.ts";
import type { ScreenOf } from "./screen-of.ts";

interface RevealScreenProps {
  readonly screen: ScreenOf<"reveal">;
  readonly freeze: string;
}

/** The nonce against its commitment, each slip as it is read, and the seed they make. */
export function RevealScreen({ screen, freeze }: RevealScreenProps): ReactNode {
  const { slips, nonce, commitment, seed } = screen;
  const focus = focusOf(slips, seed);
  if (focus.on === "nonce") return <NonceMeets nonce={nonce} commitment={commitment} />;
  if (focus.on === "slip") return <OneSlip slip={focus.slip} slips={slips} />;
  const file = { freeze, nonce, slips: slips.map(({ digits }) => digits) };
  return <SeedForms file={file} stored={focus.seed} />;
}

interface NonceMeetsProps {
  readonly nonce: string;
  readonly commitment: string;
}

/** The revealed nonce, its hash computed here group by group, and the commitment it meets (protocol, step 4). */
function NonceMeets({ nonce, commitment }: NonceMeetsProps): ReactNode {
  const words = useWords();
  const { calm } = useContext(RoomContext);
  const hash = hashHex(nonce);
  const shown = useSteps(9, 0.6, calm, nonce);
  const meets = hash === commitment;
  return (
    <main className="screen nonce-screen">
      <h1>{words("stage.nonce", {})}</h1>
      <Digest label={words("stage.nonce.commitment", {})} digest={commitment} met={meets ? shown : 0} />
      <Digest label={words("stage.nonce.nonce", {})} digest={nonce} />
      <Digest label={words("stage.nonce.hash", {})} digest={hash} shown={shown} met={meets ? shown : 0} />
      <p
        className={meets ? "verdict good" : "verdict bad"}
        style={{ visibility: shown > 8 ? "visible" : "hidden" }}
      >
        {meets ? "✓ " : "✗ "}
        {words(meets ? "stage.nonce.met" : "stage.nonce.differs", {})}
      </p>
    </main>
  );
}

interface OneSlipProps {
  readonly slip: StageSlip;
  readonly slips: readonly StageSlip[];
}

/** The slip being read, as large as twelve digits can be; below it the others. */
function OneSlip({ slip, slips }: OneSlipProps): ReactNode {
  const words = useWords();
  // Read whole however long the name is; the others then have less room.
  const title = words("stage.slip", { slip: slip.slip, name: slip.name });
  return (
    <main className="screen slip-screen">
      <h1>{title}</h1>
      <ol className="digits">
        {Array.from(slip.digits, (digit, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a slip never change.
          <li key={place} className={digit === "?" ? "code open" : "code"}>
            {digit}
          </li>
        ))}
      </ol>
      <p className={slip.fixed ? "large good" : "large"}>{words(said(slip, slips), {})}</p>
      <Turns items={slips} fits={{ rows: linesOf(title, 32) > 1 ? 1 : 3, columns: 2 }} of="slips">
        {(part) => (
          <ul className="slip-list">
            {part.map((one) => (
              <li key={one.slip} className={one.fixed ? "card in" : "card"}>
                <span className="code rank">{one.slip}</span>
                <span className="name">{one.name}</span>
                <span className="code">
                  {one.digits === "" ? words("stage.slip.unread", {}) : grouped(one.digits, 4).join(" ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Turns>
    </main>
  );
}

function said(slip: StageSlip, slips: readonly StageSlip[]) {
  if (!slip.fixed) return "stage.slip.open";
  return slips.every(({ fixed }) => fixed) ? "stage.slip.all-read" : "stage.slip.fixed";
}

/** Lines of `seed.txt` that fit; more slips than that are counted. */
const mostLines = 7;

interface SeedFormsProps {
  readonly file: SeedFile;
  /** The seed in the ledger; one that differs from what is computed here is said aloud. */
  readonly stored: string;
}

/** `seed.txt` line by line, and the seed, which is its digest (protocol, step 6), computed here. */
function SeedForms({ file, stored }: SeedFormsProps): ReactNode {
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
