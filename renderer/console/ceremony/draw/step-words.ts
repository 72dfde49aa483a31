import { revealPages, type SceneStep } from "../../../../shared/ceremony/scenes.ts";
import type { Draw } from "../../../../shared/draw/model.ts";
import type { Words } from "../../hooks/use-language.ts";

/** One step of the stage in words: which draw, which scene, which entries of it. */
export function stepWords(step: SceneStep, countOf: (draw: Draw) => number, { t }: Words): string {
  const draw = t(`console.draw.of.${step.draw}`);
  if (step.scene !== "reveal") {
    return t("console.draw.step", { draw, scene: t(`console.draw.scene.${step.scene}`) });
  }
  const pages = revealPages(countOf(step.draw));
  const page = pages[step.page];
  const from = (page?.from ?? 0) + 1;
  const to = page?.to ?? 0;
  if (from === to) return t("console.draw.step.one", { draw, at: from, count: countOf(step.draw) });
  return t("console.draw.step.page", { draw, page: step.page + 1, pages: pages.length, from, to });
}
