import {
  Alert,
  Button,
  Group,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
} from "@mantine/core";
import { useState } from "react";
import { passphrases } from "../../../../shared/office/keepers.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { ask } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { KeySlips } from "./KeySlips.tsx";
import { type KeyStore, slipsOf, useKeyStore } from "./key-store.ts";

interface Props {
  /** Where the keys are kept meanwhile; those of the open ceremony when left out. */
  readonly useKeys?: KeyStore;
  /** Whether they are for a list that is sealed anew. */
  readonly resealing?: boolean;
}

/** The keepers' passphrases: made by the machine and printed, or their own; the recovery codes are always made. */
export function KeysSection({ useKeys = useKeyStore, resealing = false }: Props) {
  const { t } = useLanguage();
  const { method, keys } = useKeys();
  const [asking, setAsking] = useState(false);
  const [unmade, setUnmade] = useState<Message>();
  const make = async () => {
    if (asking) return;
    setAsking(true);
    // Nothing is frozen with keys that are about to be replaced.
    useKeys.setState({ handed: [] });
    const answer = await ask("newKeys", {});
    setAsking(false);
    if (answer.ok) useKeys.setState({ keys: answer.output, handed: [] });
    setUnmade(answer.ok ? undefined : answer.error.said);
  };
  return (
    <Section
      title={t(resealing ? "console.reseal.new" : "console.freeze.keys")}
      hint={t("console.freeze.keys.hint")}
      done={useKeysReady(useKeys)}
    >
      <SegmentedControl
        aria-label={t("console.freeze.keys.method")}
        value={method}
        onChange={(value) => useKeys.setState({ method: value === "own" ? "own" : "generated" })}
        data={[
          { value: "generated", label: t("console.freeze.keys.generated") },
          { value: "own", label: t("console.freeze.keys.own") },
        ]}
      />
      {method === "own" && <OwnPassphrases useKeys={useKeys} />}
      <Stack gap="sm">
        <Group>
          <Button variant={keys ? "default" : "filled"} loading={asking} onClick={() => void make()}>
            {t(makeLabel(method, keys !== undefined))}
          </Button>
        </Group>
        <Refusal said={unmade} onClose={() => setUnmade(undefined)} />
        {keys && (
          <>
            <Alert color="orange" variant="light" title={t("console.freeze.keys.mirror")}>
              {t("console.freeze.keys.mirror.hint")}
            </Alert>
            <KeySlips keys={keys} slips={slipsOf(method)} useKeys={useKeys} resealing={resealing} />
          </>
        )}
      </Stack>
    </Section>
  );
}

function makeLabel(method: "generated" | "own", made: boolean) {
  if (made) return "console.freeze.keys.make-again" as const;
  return method === "generated"
    ? ("console.freeze.keys.make" as const)
    : ("console.freeze.keys.make-codes" as const);
}

/** Whether everything the freeze asks of the keepers is there, and every slip in the hand it belongs to. */
export function useKeysReady(useKeys: KeyStore = useKeyStore): boolean {
  const { method, keys, own, handed } = useKeys();
  return (
    !!keys && slipsOf(method).every((slip) => handed.includes(slip)) && (method === "generated" || ready(own))
  );
}

/** Passphrases of the keepers' own choice, each typed twice, while the other keeper looks away. */
function OwnPassphrases({ useKeys }: { readonly useKeys: KeyStore }) {
  const { t, say } = useLanguage();
  const own = useKeys((state) => state.own);
  const type = (keeper: "officer" | "supervisor", field: "typed" | "again", value: string) =>
    useKeys.setState({ own: { ...own, [keeper]: { ...own[keeper], [field]: value } } });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {(["officer", "supervisor"] as const).map((keeper) => {
        const weak = weakness(keeper, own);
        const differs = mistyped(keeper, own);
        const sound = own[keeper].typed !== "" && !weak;
        return (
          <Stack key={keeper} gap="xs">
            <PasswordInput
              label={t("console.freeze.own.passphrase", { keeper: t(`console.part.keeper.${keeper}`) })}
              description={t("console.freeze.own.rule")}
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": t("console.freeze.slip.show") }}
              value={own[keeper].typed}
              onChange={(event) => type(keeper, "typed", event.currentTarget.value)}
              error={weak && say(weak)}
            />
            <PasswordInput
              label={t("console.freeze.own.again", { keeper: t(`console.part.keeper.${keeper}`) })}
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": t("console.freeze.slip.show") }}
              value={own[keeper].again}
              onChange={(event) => type(keeper, "again", event.currentTarget.value)}
              error={differs && say(differs)}
            />
            <Text size="sm" role="status">
              {sound && own[keeper].again === own[keeper].typed ? `✓ ${t("console.freeze.own.sound")}` : ""}
            </Text>
          </Stack>
        );
      })}
    </SimpleGrid>
  );
}

type Keeper = "officer" | "supervisor";
type Own = ReturnType<typeof useKeyStore.getState>["own"];

/** Two passphrases nothing is wrong with, so that one keeper's can be judged while the other has typed nothing. */
const sound = ["sound-passphrase-1", "sound-passphrase-2"] as const;

/** What is wrong with the passphrase a keeper typed; nothing while the field is empty or all is well. */
function weakness(keeper: Keeper, own: Own): Message | undefined {
  const typed = own[keeper].typed;
  if (typed === "") return undefined;
  const other = sound.find((one) => one !== typed) ?? "";
  const checked = keeper === "officer" ? passphrases(typed, other) : passphrases(other, typed);
  if (!checked.ok) return checked.refusal;
  if (keeper === "officer" || own.officer.typed === "") return undefined;
  const both = passphrases(own.officer.typed, typed);
  return both.ok || weakness("officer", own) ? undefined : both.refusal;
}

/** Whether the second typing differs from the first; nothing while it is empty. */
export function mistyped(keeper: Keeper, own: Own): Message | undefined {
  const { typed, again } = own[keeper];
  return again === "" || again === typed ? undefined : message("console.freeze.own.differs", {});
}

/** Both passphrases sound, different, and typed twice alike. */
export function ready(own: Own): boolean {
  return (
    passphrases(own.officer.typed, own.supervisor.typed).ok &&
    own.officer.again === own.officer.typed &&
    own.supervisor.again === own.supervisor.typed
  );
}
