import { Stack } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { VoidCeremony } from "../../parts/VoidCeremony.tsx";
import { isOver } from "../../path.ts";
import { Box } from "./Box.tsx";
import { Count } from "./Count.tsx";
import { RevealNonce } from "./RevealNonce.tsx";
import { slipWriters } from "./writers.ts";

/** Phase 4: who has dropped a slip, the count of the folded slips, and the nonce that ends it. */
export function SlipsPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const over = isOver("slips", ceremony);
  const { dropped, counted } = ceremony;
  const missing = slipWriters(ceremony).length - dropped.length;
  const [count, setCount] = useState<number | "">("");
  const [miscount, setMiscount] = useState<number>();
  const [asked, setAsked] = useState(false);
  const counting = useCommand();
  const submit = async () => {
    if (count === "" || !(await counting.run({ type: "count-slips", count }))) return;
    setMiscount(count);
    setCount("");
  };

  useNext(
    over
      ? undefined
      : counted
        ? { label: t("console.slips.reveal.act"), blocked: "", busy: false, run: () => setAsked(true) }
        : {
            label: t("console.slips.count.act"),
            blocked:
              missing > 0
                ? t("console.slips.missing", { count: missing })
                : count === ""
                  ? t("console.slips.count.blocked")
                  : "",
            busy: counting.busy,
            run: () => void submit(),
          },
  );
  return (
    <Stack>
      <Box over={over} />
      <Count
        over={over}
        missing={missing}
        value={count}
        onChange={setCount}
        miscount={counted ? undefined : miscount}
        command={counting}
        onSubmit={() => void submit()}
      />
      {!over && (
        <>
          <RevealNonce asked={asked} onAsk={setAsked} />
          <VoidCeremony />
        </>
      )}
    </Stack>
  );
}
