import { useEffect, useState } from "react";

/** Seconds that the room is told how to fill the screen. */
const hintSeconds = 10;

/** Whether this window fills its screen; a pixel less is how a zoomed system rounds. */
function fills(): boolean {
  return innerWidth + 1 >= screen.width && innerHeight + 1 >= screen.height;
}

/** Whether the window fills its screen, as it is now. */
export function useFullScreen(): boolean {
  const [full, setFull] = useState(fills);
  useEffect(() => {
    const look = () => setFull(fills());
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, []);
  return full;
}

/** Whether to say now by which key the window fills the screen: for some seconds from when it does not. */
export function useFullScreenHint(): boolean {
  const full = useFullScreen();
  const [isSaid, say] = useState(true);
  useEffect(() => {
    if (full) return;
    say(true);
    const timer = setTimeout(() => say(false), hintSeconds * 1000);
    return () => clearTimeout(timer);
  }, [full]);
  return !full && isSaid;
}
