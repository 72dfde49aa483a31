import type { Scene } from "../../../shared/ceremony/scenes.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Screen } from "../../../shared/windows/stage-view.ts";
import { counted } from "../../ui/numbers.ts";
import type { DrawClouds } from "./cloud.ts";
import type { Computed } from "./compute-aside.ts";

type Draw = Pick<Extract<Screen, { kind: "draw" }>, "line" | "cut">;

/**
 * What is said below the line: what its picture means, and from the line on that this window came to the ledger's result
 * by itself, or, which no room has seen yet, that it did not.
 */
export function captionOf({ line, cut }: Draw, scene: Scene, computed: Computed): Message {
  if (computed.state === "differs") return message("stage.draw.pool-differs", {});
  if (computed.state === "failed") return message("stage.draw.failed", {});
  if (computed.state === "waiting") return message("stage.draw.computing", {});
  if (line.eligible === 0) return message("stage.draw.none", {});
  switch (scene) {
    case "roll-call":
      return message("stage.line.roll-call", { count: counted(line.eligible) });
    case "tickets":
      return message("stage.line.tickets", {});
    case "magnify":
      return message("stage.line.magnify", {});
    case "line":
    case "reveal": {
      const { clouds } = computed.draw;
      if (cut && !agrees(cut, computed.draw)) return message("stage.line.differs", {});
      const passes = clouds.some(({ passed }) => passed > 0);
      const taken = counted(sumOfTaken(clouds));
      return message(passes ? "stage.line.passing" : "stage.line.line", { taken });
    }
  }
}

function agrees(cut: NonNullable<Draw["cut"]>, own: Pick<DrawClouds, "clouds" | "cutOffs">): boolean {
  const ticketIn = (tier: number) => own.cutOffs.find((one) => one.tier === tier)?.ticket;
  return (
    cut.taken === sumOfTaken(own.clouds) &&
    cut.cutOffs.length === own.cutOffs.length &&
    cut.cutOffs.every(({ tier, ticket }) => ticketIn(tier) === ticket)
  );
}

function sumOfTaken(clouds: DrawClouds["clouds"]): number {
  return clouds.reduce((sum, { taken }) => sum + taken, 0);
}
