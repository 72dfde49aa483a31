import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useMethod } from "../../hooks/use-method.ts";
import { useView } from "../../hooks/use-view.ts";
import { sampleCode } from "./sample-code.ts";

/** Sets up the invented office where there is none, and imports its lists. */
export function useSample() {
  const { t } = useLanguage();
  const { office } = useView();
  const setup = useCommand();
  const sample = useMethod("importSample");
  const run = async () => {
    const named = t("console.sample-office");
    const ready =
      office !== undefined ||
      (await setup.run({ type: "configure-office", office: named, code: sampleCode, level: "city" }));
    if (ready) await sample.run({});
  };
  return {
    run,
    busy: setup.busy || sample.busy,
    refusal: setup.refusal ?? sample.refusal,
    dismiss: () => {
      setup.dismiss();
      sample.dismiss();
    },
  };
}
