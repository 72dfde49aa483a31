import { Box, Button, FileButton, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { emblemFile } from "../../../shared/office/emblem.ts";
import type { Message } from "../../../shared/text/text.ts";
import { emblemAddress } from "../../ui/emblem.ts";
import { ask, useMethod, useNotice, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { drawEmblem } from "./draw-emblem.ts";

/** The emblem in the title of the stage: chosen as a PNG or SVG, drawn anew here, and taken away again. */
export function EmblemForm() {
  const { t } = useLanguage();
  const notice = useNotice();
  const { emblem = "" } = useView();
  const { run, busy, refusal, dismiss } = useMethod("setEmblem");
  const [unfit, setUnfit] = useState<Message>();
  const reset = useRef<() => void>(null);
  const picture = usePicture(emblem);

  const choose = async (file: File | null) => {
    if (!file) return;
    // A browser tells nothing of the same file chosen again, mended meanwhile.
    reset.current?.();
    dismiss();
    const drawn = await drawEmblem(file);
    setUnfit(drawn.ok ? undefined : drawn.refusal);
    if (drawn.ok && (await run({ png: drawn.value }))) notice(t("console.emblem.saved"));
  };
  const remove = async () => {
    setUnfit(undefined);
    if (await run({ png: "" })) notice(t("console.emblem.removed"));
  };
  return (
    <Stack gap="sm">
      <Group align="center">
        {picture !== "" && (
          // Dark as the stage is in a dark room, for that is where it has to be seen.
          <Box bg="#0a1016" p={6} style={{ borderRadius: 4 }}>
            <img
              src={picture}
              alt={t("console.emblem.alt")}
              height={72}
              style={{ display: "block", maxWidth: 240 }}
            />
          </Box>
        )}
        <FileButton
          accept=".png,.svg,image/png,image/svg+xml"
          resetRef={reset}
          onChange={(file) => void choose(file)}
        >
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {t(emblem === "" ? "console.emblem.choose" : "console.emblem.other")}
            </Button>
          )}
        </FileButton>
        {emblem !== "" && (
          <Button variant="subtle" disabled={busy} onClick={() => void remove()}>
            {t("console.emblem.remove")}
          </Button>
        )}
      </Group>
      <Text fz="sm" c="dimmed">
        {t("console.emblem.limits", { size: emblemFile.bytes / 1024, most: emblemFile.pixels })}
      </Text>
      <Refusal said={unfit ?? refusal} onClose={() => (unfit ? setUnfit(undefined) : dismiss())} />
    </Stack>
  );
}

/** The emblem that is set; empty for none, and until it is here. */
function usePicture(digest: string): string {
  const [shown, setShown] = useState({ digest: "", address: "" });
  useEffect(() => {
    if (digest === "") return;
    let isWanted = true;
    void ask("emblem", { digest }).then((answer) => {
      if (isWanted && answer.ok) setShown({ digest, address: emblemAddress(answer.output.png) });
    });
    return () => {
      isWanted = false;
    };
  }, [digest]);
  return shown.digest === digest ? shown.address : "";
}
