/** Seconds that a tone takes to fade away. */
const lengthSeconds = 0.25;

/** One soft tone, where the window may sound at all; says whether it may. */
export function soundTone(audio: AudioContext): boolean {
  if (audio.state !== "running") return false;
  const [source, level] = [audio.createOscillator(), audio.createGain()];
  const end = audio.currentTime + lengthSeconds;
  source.frequency.value = 660;
  level.gain.setValueAtTime(0.2, audio.currentTime);
  level.gain.linearRampToValueAtTime(0, end);
  source.connect(level).connect(audio.destination);
  source.start();
  source.stop(end);
  return true;
}
