import { useContext, useEffect, useRef } from "react";
import { RoomContext } from "../room.ts";
import { soundTone } from "./tone.ts";

/** One quiet tone when a line is down, where the officer wants sound by then; `line` names it while it drops or stands, else it is empty. */
export function useLineSound(line: string, seconds: number): void {
  const { sound } = useContext(RoomContext);
  const wanted = useRef(sound);
  useEffect(() => {
    wanted.current = sound;
  }, [sound]);
  useEffect(() => {
    if (line === "") return;
    let audio: AudioContext | undefined;
    const timer = setTimeout(() => {
      if (!wanted.current) return;
      const made = new AudioContext();
      audio = made;
      // A window that may not sound waits here, silently, until the line is gone.
      void made.resume().then(() => soundTone(made));
    }, seconds * 1000);
    return () => {
      clearTimeout(timer);
      void audio?.close();
    };
  }, [line, seconds]);
}
