import { Alert, Button, Stack, Text } from "@mantine/core";
import { useView } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { goTo } from "../../hooks/use-place.ts";

/** Void ceremonies whose minutes or bag come before the next one, each with the way to its page; nothing where none are owing. */
export function VoidsOwing() {
  const { t, say } = useLanguage();
  const { blockers } = useView();
  const owing = blockers.filter(
    ({ key }) => key === "ceremony.void-minutes-first" || key === "ceremony.void-bag-first",
  );
  return owing.map((said) => (
    <Alert key={say(said)} color="orange" role="note">
      <Stack gap="sm" align="start">
        <Text fz="sm">{say(said)}</Text>
        <Button
          variant="default"
          onClick={() => goTo({ at: "ceremony", ceremony: String(said.values["ceremony"]) })}
        >
          {t("console.home.to.ceremony")}
        </Button>
      </Stack>
    </Alert>
  ));
}
