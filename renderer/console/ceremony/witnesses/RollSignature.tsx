import { Button, Group, Text } from "@mantine/core";
import { signerOf } from "../../../../shared/ceremony/signatures.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { SignaturePicture } from "../../papers/SignaturePicture.tsx";

interface Given {
  readonly person: ConsolePerson;
  readonly filed: boolean;
  readonly onSign: () => void;
}

/** Whether somebody signed the roll on the pad; if not, the minutes are signed in the end all the same. */
export function RollSignature({ person, filed, onSign }: Given) {
  const { t } = useLanguage();
  const { number, name, present, atSignIn } = person;
  const signed = atSignIn !== "";
  const open = !filed && present;
  return (
    <Group gap="xs" wrap="nowrap">
      {signed && <SignaturePicture signer={signerOf(number)} occasion="roll" at={atSignIn} name={name} />}
      {!signed && !open && (
        <Text c="dimmed" fz="sm">
          {t("console.witness.ink")}
        </Text>
      )}
      {open && (
        <Button
          style={{ flex: "none" }}
          size="compact-sm"
          variant="default"
          aria-label={t(signed ? "handwriting.again-of" : "handwriting.do-of", { name })}
          onClick={onSign}
        >
          {t(signed ? "handwriting.again" : "handwriting.do")}
        </Button>
      )}
    </Group>
  );
}
