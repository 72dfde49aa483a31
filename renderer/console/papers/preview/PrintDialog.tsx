import { Modal } from "@mantine/core";
import type { Message } from "../../../../shared/text/text.ts";
import { useMethod } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { PrinterChoice } from "./PrintForm.tsx";

interface Props {
  /** What hands it to a printer. */
  readonly method: "printInner" | "printAddendum";
  /** Which of its kind; nothing while none is to be printed. */
  readonly number: number | undefined;
  readonly title: string;
  /** Opens it for another program; gives why not. */
  readonly open: (ceremony: string, number: number) => Promise<Message | undefined>;
  readonly onClose: () => void;
}

/** Gives a paper that was filed after the lock to a printer, or to the program that opens it; either is an event. */
export function PrintDialog({ method, number, title, open, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, ...rest } = useMethod(method);
  const which = number ?? 1;
  return (
    <Modal
      opened={number !== undefined}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("console.close") }}
      centered
      size="lg"
    >
      <PrinterChoice
        {...rest}
        print={async (asked) => (await run({ ceremony: id, number: which, ...asked })) !== undefined}
        open={() => open(id, which)}
      />
    </Modal>
  );
}
