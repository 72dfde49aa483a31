import { ok } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { readEmblem } from "./read-emblem.ts";

/** The office's emblem: keeps one, once it is checked. */
export function emblemHandlers({ service, work }: Running): Pick<Handlers, "setEmblem"> {
  return {
    setEmblem: (asked) => {
      const png = asked.png === "" ? ok(Buffer.alloc(0)) : readEmblem(Buffer.from(asked.png, "base64"));
      if (!png.ok) return png;
      const command = { type: "set-emblem", png: png.value.toString("base64") } as const;
      return work.command(asked, () => service.execute(command, asked.commandId));
    },
  };
}
