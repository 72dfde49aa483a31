import { Center, Loader, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { useViewStore } from "./client.ts";
import { useKeyCare } from "./hooks/use-key-care.ts";
import { useLanguage } from "./hooks/use-language.ts";
import { Shell } from "./shell/Shell.tsx";

/** The console, once the host has sent its first view. */
export function App() {
  const { language, t } = useLanguage();
  const ready = useViewStore((state) => state.view !== undefined);
  useKeyCare();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = t("console.title");
  }, [language, t]);
  if (ready) return <Shell />;
  return (
    <Center component="main" mih="100vh">
      <Stack align="center">
        <Loader aria-hidden />
        <Text component="h1" fz="lg" fw={500}>
          {t("console.loading")}
        </Text>
      </Stack>
    </Center>
  );
}
