import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useLanguage } from "./use-language.ts";

/** Tells in passing that something was done. A refusal is never told so: it stands where the press was, until it is read. */
export function useNotice(): (text: string) => void {
  const { t } = useLanguage();
  return useCallback(
    (message) => {
      // Only the newest: a queue would tell long after what it tells of, and cover the page meanwhile.
      notifications.clean();
      notifications.show({
        message,
        withBorder: true,
        role: "status",
        closeButtonProps: { "aria-label": t("console.close") },
      });
    },
    [t],
  );
}
