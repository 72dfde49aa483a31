import { useEffect, useState } from "react";

const everySeconds = 2;
const lengthSeconds = 0.25;

/** A soft tone every two seconds while the test card is up; says whether the window may sound at all. */
export function useTestTone(): boolean {
  const [sounds, setSounds] = useState(false);
  useEffect(() => {
    const audio = new AudioContext();
    const tone = () => {
      setSounds(audio.state === "running");
      if (audio.state !== "running") return;
      const [source, level] = [audio.createOscillator(), audio.createGain()];
      const end = audio.currentTime + lengthSeconds;
      source.frequency.value = 660;
      level.gain.setValueAtTime(0.2, audio.currentTime);
      level.gain.linearRampToValueAtTime(0, end);
      source.connect(level).connect(audio.destination);
      source.start();
      source.stop(end);
    };
    audio.onstatechange = tone;
    const timer = setInterval(tone, everySeconds * 1000);
    return () => {
      clearInterval(timer);
      audio.onstatechange = null;
      void audio.close();
    };
  }, []);
  return sounds;
}
