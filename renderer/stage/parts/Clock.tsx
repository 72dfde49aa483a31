import { type ReactNode, useEffect, useState } from "react";
import { timeOfDay } from "../numbers.ts";

/** The time of day, for the room and for the film that is taken of it. */
export function Clock(): ReactNode {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const toNextSecond = () => setTimeout(tick, 1000 - (Date.now() % 1000));
    const tick = () => {
      setNow(new Date());
      timer = toNextSecond();
    };
    let timer = toNextSecond();
    return () => clearTimeout(timer);
  }, []);
  return <time className="code">{timeOfDay(now)}</time>;
}
