import { Alert, Stack } from "@mantine/core";
import { message } from "../../../shared/text/text.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { underWay } from "../path.ts";
import { ListsPanel } from "./ListsPanel.tsx";

/** The office's register, with or without a ceremony; while one holds it, it says which. */
export function RegisterPage() {
  const { say } = useLanguage();
  const view = useView();
  const holder = view.registerOpen ? undefined : underWay(view);
  return (
    <Stack>
      {holder && (
        <Alert color="orange" variant="light">
          {say(message("office.held", { ceremony: holder.id }))}
        </Alert>
      )}
      <ListsPanel />
    </Stack>
  );
}
