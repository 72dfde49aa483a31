import { type ReactNode, useMemo } from "react";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { Frame, RehearsalBand } from "./parts/Frame.tsx";
import { RoomContext } from "./room.ts";
import { DrawScreen } from "./screens/DrawScreen.tsx";
import { FreezeScreen } from "./screens/FreezeScreen.tsx";
import { FreezingScreen } from "./screens/FreezingScreen.tsx";
import { PausedScreen } from "./screens/PausedScreen.tsx";
import { ResultScreen } from "./screens/ResultScreen.tsx";
import { RevealScreen } from "./screens/RevealScreen.tsx";
import { RollScreen } from "./screens/RollScreen.tsx";
import { SlipsScreen } from "./screens/SlipsScreen.tsx";
import { TeamsScreen } from "./screens/TeamsScreen.tsx";
import { TestCard } from "./screens/TestCard.tsx";
import { ThanksScreen } from "./screens/ThanksScreen.tsx";
import { TitleScreen } from "./screens/TitleScreen.tsx";
import { VoidScreen } from "./screens/VoidScreen.tsx";
import { LanguageContext, NamesContext, useWords } from "./words.ts";

const noNames = {};

interface Props {
  readonly view: StageView;
  /** The room's system asks for less movement. */
  readonly still: boolean;
}

/** The whole stage, a function of its view. It fills the element it stands in, which may also be a small picture of it. */
export function Stage({ view, still }: Props): ReactNode {
  const { theme, calm, sound = false, language } = view.appearance;
  const room = useMemo(
    () => ({ theme, calm: calm || still, sound, rehearsal: view.rehearsal }),
    [theme, calm, still, sound, view.rehearsal],
  );
  return (
    <LanguageContext value={language}>
      <RoomContext value={room}>
        <div className="stage-room">
          <div
            className={`stage ${theme}`}
            data-screen={view.screen.kind}
            lang={language === "zh" ? "zh-CN" : "en"}
          >
            <NamesContext value={view.names ?? noNames}>
              <Content view={view} />
            </NamesContext>
          </div>
        </div>
      </RoomContext>
    </LanguageContext>
  );
}

function Content({ view }: { readonly view: StageView }): ReactNode {
  const words = useWords();
  const { kind } = view.screen;
  if (kind === "blank")
    return (
      <main className="screen">
        <h1 aria-label={words("stage.blank", {})} />
      </main>
    );
  return (
    <>
      {view.rehearsal && <Watermark />}
      {kind === "test-card" ? (
        <>
          {view.rehearsal && <RehearsalBand />}
          <TestCard />
        </>
      ) : (
        <Frame view={view}>
          <Screen view={view} />
        </Frame>
      )}
    </>
  );
}

function Screen({ view }: { readonly view: StageView }): ReactNode {
  const { screen } = view;
  switch (screen.kind) {
    case "blank":
    case "test-card":
      return null;
    case "paused":
      return <PausedScreen screen={screen} />;
    case "title":
      return <TitleScreen screen={screen} view={view} />;
    case "roll":
      return <RollScreen screen={screen} view={view} />;
    case "freezing":
      return <FreezingScreen screen={screen} />;
    case "freeze":
      return <FreezeScreen screen={screen} />;
    case "slips":
      return <SlipsScreen screen={screen} />;
    case "reveal":
      return <RevealScreen screen={screen} freeze={view.freeze} />;
    case "draw":
      return <DrawScreen screen={screen} />;
    case "teams":
      return <TeamsScreen screen={screen} />;
    case "result":
      return <ResultScreen screen={screen} />;
    case "thanks":
      return <ThanksScreen screen={screen} />;
    case "void":
      return <VoidScreen screen={screen} />;
  }
}

/** The word across the screen, behind everything; the band above says it to be read. */
function Watermark(): ReactNode {
  const words = useWords();
  return (
    <div className="watermark" aria-hidden="true">
      {words("stage.rehearsal.word", {})}
    </div>
  );
}
