import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { memo, type PointerEvent, type ReactNode, useRef, useState } from "react";
import {
  apart,
  between,
  outlineOf,
  type Point,
  pad,
  type Stroke,
  type Strokes,
  svgPath,
  unfitStrokes,
} from "../../../shared/ceremony/handwriting.ts";
import type { Occasion } from "../../../shared/ceremony/opened.ts";
import type { Message } from "../../../shared/text/text.ts";
import { type CommandRunner, useCommand } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import classes from "./SignaturePad.module.css";

/** Whose signature the pad is opened for. */
export interface Signing {
  readonly signer: string;
  readonly name: string;
  readonly occasion: Occasion;
  /** There is one already: it may be taken back here too. */
  readonly signed: boolean;
}

interface Props {
  readonly who: Signing | undefined;
  readonly onClose: () => void;
}

/** The pad in a dialogue. What was written is gone when it is closed: the next one to open it is somebody else. */
export function SignaturePad({ who, onClose }: Props) {
  const { t } = useLanguage();
  // Said and shown until the dialogue has faded out.
  const [shown, setShown] = useState(who);
  if (who && who !== shown) setShown(who);
  return (
    <PadDialog
      opened={who !== undefined}
      onClose={onClose}
      title={shown ? t(`handwriting.title.${shown.occasion}`, { name: shown.name }) : ""}
    >
      {shown && <SigningPad who={shown} onClose={onClose} />}
    </PadDialog>
  );
}

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** The dialogue that a pad lies in, whatever is signed. */
export function PadDialog({ opened, onClose, title, children }: DialogProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("console.close") }}
      // A stroke that ends beside the dialogue must not throw the signature away.
      closeOnClickOutside={false}
      // Not centred: a refusal that goes must not move the pad under the pen.
      size="min(70rem, 94vw)"
    >
      {children}
    </Modal>
  );
}

function SigningPad({ who, onClose }: { readonly who: Signing; readonly onClose: () => void }) {
  const { run, ...state } = useCommand();
  const { signer, occasion, name, signed } = who;
  return (
    <Pad
      {...state}
      ink
      name={name}
      onClose={onClose}
      sign={(strokes) => run({ type: "sign-by-hand", signer, occasion, strokes })}
      {...(signed && { takeBack: () => run({ type: "choose-ink", signer, occasion }) })}
    />
  );
}

interface PadProps extends Pick<CommandRunner, "busy" | "refusal" | "dismiss"> {
  readonly name: string;
  readonly onClose: () => void;
  /** Whether what was written was taken. */
  readonly sign: (strokes: Strokes) => Promise<boolean>;
  /** There is a paper on which one may sign in ink instead. */
  readonly ink?: boolean;
  /** Where there is a signature already. */
  readonly takeBack?: () => Promise<boolean>;
}

/** What is written on, and what is done with it. */
export function Pad({ name, onClose, sign, ink = false, takeBack, busy, refusal, dismiss }: PadProps) {
  const { t } = useLanguage();
  const [unfit, setUnfit] = useState<Message>();
  const { strokes, current, handlers, undo, clear } = useStrokes();
  const forgive = () => {
    setUnfit(undefined);
    dismiss();
  };
  const confirm = async () => {
    const fault = unfitStrokes(strokes);
    setUnfit(fault?.refusal);
    if (!fault && (await sign(strokes))) onClose();
  };
  const toInk = async () => {
    if (await takeBack?.()) onClose();
  };
  return (
    <Stack>
      <Text size="sm">{t("handwriting.hint")}</Text>
      <div className={classes["pad"]}>
        <svg
          role="img"
          aria-label={t("handwriting.pad", { name })}
          className={classes["surface"]}
          viewBox={`0 0 ${pad.width} ${pad.height}`}
          {...(busy ? {} : handlers)}
          onPointerDownCapture={forgive}
        >
          <line className={classes["line"]} x1={150} x2={pad.width - 150} y1={800} y2={800} />
          {strokes.map((stroke, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only ever added or removed at the end
            <Ink key={index} stroke={stroke} />
          ))}
          {current && <Ink stroke={current} down />}
        </svg>
      </div>
      {ink && (
        <Text size="sm" c="dimmed">
          {t("handwriting.ink-hint")}
        </Text>
      )}
      <Refusal said={unfit ?? refusal} onClose={forgive} />
      <Group justify="space-between">
        <Group>
          <Button variant="default" disabled={strokes.length === 0 || busy} onClick={undo}>
            {t("handwriting.undo")}
          </Button>
          <Button variant="default" disabled={strokes.length === 0 || busy} onClick={clear}>
            {t("handwriting.clear")}
          </Button>
        </Group>
        <Group>
          {takeBack && (
            <Button variant="default" disabled={busy} onClick={() => void toInk()}>
              {t("handwriting.to-ink")}
            </Button>
          )}
          <Button variant="default" data-autofocus onClick={onClose}>
            {t("console.part.back")}
          </Button>
          <Button loading={busy} onClick={() => void confirm()}>
            {t("handwriting.confirm")}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** A stroke that is finished is outlined once. */
const Ink = memo(function Ink({
  stroke,
  down = false,
}: {
  readonly stroke: Stroke;
  readonly down?: boolean;
}) {
  const outline = outlineOf(stroke, !down);
  return outline && <path className={classes["ink"]} d={svgPath(outline)} />;
});

type PadEvent = PointerEvent<SVGSVGElement>;

export interface Drawing {
  /** What is written so far, the stroke under way left out. */
  readonly strokes: Strokes;
  /** Where the pen is down. */
  readonly current: Stroke | undefined;
  readonly handlers: Readonly<
    Record<"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel", (event: PadEvent) => void>
  >;
  readonly undo: () => void;
  readonly clear: () => void;
}

/**
 * What mouse, finger or pen write on a pad. One pointer writes at a time; a hand that rests on the glass writes nothing
 * once a pen was seen.
 */
function useStrokes(): Drawing {
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [current, setCurrent] = useState<Stroke>();
  const writing = useRef<{ readonly id: number; readonly type: string; stroke: Stroke }>(undefined);
  const penSeen = useRef(false);

  const lift = (event: PadEvent, keep: boolean) => {
    const down = writing.current;
    if (down?.id !== event.pointerId) return;
    writing.current = undefined;
    setCurrent(undefined);
    if (keep) setStrokes((before) => [...before, down.stroke]);
  };
  return {
    strokes,
    current,
    handlers: {
      onPointerDown: (event) => {
        const pen = event.pointerType === "pen";
        if (event.button !== 0 || (penSeen.current && event.pointerType === "touch")) return;
        if (writing.current && !(pen && writing.current.type === "touch")) return;
        if (pen) penSeen.current = true;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const stroke = [pointOf(event.nativeEvent, event.currentTarget)];
        writing.current = { id: event.pointerId, type: event.pointerType, stroke };
        setCurrent(stroke);
      },
      onPointerMove: (event) => {
        const down = writing.current;
        if (down?.id !== event.pointerId) return;
        const moved = event.nativeEvent.getCoalescedEvents();
        down.stroke = (moved.length > 0 ? moved : [event.nativeEvent])
          .map((one) => pointOf(one, event.currentTarget))
          .reduce(withPoint, down.stroke);
        setCurrent(down.stroke);
      },
      onPointerUp: (event) => lift(event, true),
      // The system took the pointer for a gesture of its own.
      onPointerCancel: (event) => lift(event, false),
    },
    undo: () => setStrokes((before) => before.slice(0, -1)),
    clear: () => setStrokes([]),
  };
}

function withPoint(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1);
  return last && between(last, point) < apart ? stroke : [...stroke, point];
}

/** In the pad's units; where the pointer has left the pad, at its edge. */
function pointOf(event: globalThis.PointerEvent, surface: SVGSVGElement): Point {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const within = (share: number, end: number) => Math.round(Math.min(1, Math.max(0, share)) * end);
  return [
    within((event.clientX - left) / width, pad.width),
    within((event.clientY - top) / height, pad.height),
    event.pointerType === "pen" ? Math.max(1, within(event.pressure, 100)) : 0,
  ];
}
