import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../../hooks/use-language.ts";
import classes from "./digit-boxes.module.css";
import { digitsIn, erased, pasted, slipLength, withDigits } from "./typed-digits.ts";

interface Props {
  /** Who reads: names the group. */
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** Whether it is this reader's turn: the boxes then take the focus. */
  readonly turn: boolean;
}

/**
 * Twelve boxes as on the paper. A digit or `?` goes on to the next box, Backspace goes back, and twelve pasted digits
 * fill them all. A box never moves into another's place: where a digit stands decides the seed.
 */
export function DigitBoxes({ label, value, onChange, turn }: Props) {
  const { t } = useLanguage();
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const [unfit, setUnfit] = useState(false);
  const go = (place: number) => {
    const box = boxes.current[Math.max(0, Math.min(place, slipLength - 1))];
    box?.focus();
    box?.select();
  };
  const put = (place: number, digits: readonly string[]) => {
    setUnfit(digits.length === 0);
    if (digits.length === 0) return;
    onChange(withDigits(value, place, digits.slice(0, 1)));
    go(place + 1);
  };
  const firstEmpty = value.indexOf("");
  // One stop for Tab: arrows and digits move between the boxes.
  const stop = firstEmpty < 0 ? slipLength - 1 : firstEmpty;
  useEffect(() => {
    if (turn) boxes.current[0]?.focus();
  }, [turn]);
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out beside its button */}
      <div role="group" aria-label={label} className={classes["boxes"]}>
        {value.map((box, place) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a box is known by
            key={place}
            ref={(element) => {
              boxes.current[place] = element;
            }}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            tabIndex={place === stop ? 0 : -1}
            aria-label={t("console.reveal.box", { place: place + 1 })}
            value={box}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              const typed = digitsIn(event.currentTarget.value);
              const text = event.currentTarget.value;
              if (text === "") onChange(withDigits(value, place, [""]));
              else put(place, typed.slice(-1));
            }}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
              const digit = digitsIn(event.key);
              if (event.key.length === 1 && digit.length === 1) {
                event.preventDefault();
                put(place, digit);
                return;
              }
              const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: slipLength - 1 }[
                event.key
              ];
              if (to !== undefined) {
                event.preventDefault();
                go(to);
              } else if (event.key === "Backspace") {
                event.preventDefault();
                const after = erased(value, place);
                onChange(after.boxes);
                go(after.next);
              }
            }}
            onPaste={(event) => {
              event.preventDefault();
              const after = pasted(value, place, event.clipboardData.getData("text"));
              setUnfit(after === undefined);
              if (!after) return;
              onChange(after.boxes);
              go(after.next);
            }}
          />
        ))}
      </div>
      <p role="status" className={classes["unfit"]}>
        {unfit ? t("console.reveal.unfit") : ""}
      </p>
    </div>
  );
}
