import { createContext } from "react";

/** What holds for every screen: how the room is lit, whether anything may move or sound, and whether this is only a rehearsal. */
export interface Room {
  readonly theme: "dark" | "light";
  readonly calm: boolean;
  readonly sound: boolean;
  readonly rehearsal: boolean;
}

export const RoomContext = createContext<Room>({
  theme: "dark",
  calm: false,
  sound: false,
  rehearsal: false,
});
