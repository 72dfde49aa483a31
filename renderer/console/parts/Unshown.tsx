import { Alert, Button, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Key } from "../../../shared/text/text.ts";
import { Boundary } from "../../ui/Boundary.tsx";
import { useViewStore } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly of: string;
  readonly part: "page" | "picture" | "window";
  readonly children: ReactNode;
}

const titles = {
  page: "console.unshown.page",
  picture: "console.unshown.picture",
  window: "console.unshown.window",
} as const satisfies Record<Props["part"], Key>;

/** A part of the console that says so where it cannot be shown, while the rest of the window goes on. The next view is tried anew. */
export function Unshown({ of, part, children }: Props) {
  const revision = useViewStore((state) => state.revision);
  return (
    <Boundary of={`${revision} ${of}`} instead={(error) => <Told part={part} error={error} />}>
      {children}
    </Boundary>
  );
}

function Told({ part, error }: { readonly part: Props["part"]; readonly error: string }) {
  const { t } = useLanguage();
  return (
    <Alert color="red" variant="light" m="md" title={t(titles[part])}>
      <Stack gap="sm" align="flex-start">
        <Text>{t("console.unshown.said")}</Text>
        <Text fz="sm" c="dimmed">
          {t("console.unshown.error", { error })}
        </Text>
        <Button variant="default" onClick={() => location.reload()}>
          {t("console.unshown.reload")}
        </Button>
      </Stack>
    </Alert>
  );
}
