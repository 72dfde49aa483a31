import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { MiniScreen } from "./MiniScreen.tsx";
import classes from "./StageMiniature.module.css";

/** A small live picture of what the room sees: the same screen, told in few words. In the stage's language and theme. */
export function StageMiniature() {
  const { t } = useLanguage();
  const { office, ceremony, stage } = useView();
  const { screen, appearance } = stage;
  const screenName = t(`console.stage.screen.${screen.kind}`);
  return (
    <div
      role="img"
      aria-label={t("console.stage.screen", { screen: screenName })}
      className={classes["stage"] ?? ""}
      data-theme={appearance.theme}
      data-kind={screen.kind}
    >
      {screen.kind !== "blank" && (
        <div className={classes["head"] ?? ""}>
          <span>{office?.name}</span>
          <span>{ceremony?.id}</span>
        </div>
      )}
      <div className={classes["body"] ?? ""}>
        <MiniScreen screen={screen} language={appearance.language} />
      </div>
      {ceremony?.rehearsal && screen.kind !== "blank" && (
        <div className={classes["rehearsal"] ?? ""}>{t("minutes.rehearsal-watermark")}</div>
      )}
    </div>
  );
}
