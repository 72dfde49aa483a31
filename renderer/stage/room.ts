import { createContext } from "react";

/** What holds for every screen: how the room is lit, whether anything may move, and whether this is only a rehearsal. */
export interface Room {
  readonly theme: "dark" | "light";
  readonly calm: boolean;
  readonly rehearsal: boolean;
}

export const RoomContext = createContext<Room>({ theme: "dark", calm: false, rehearsal: false });
