import { type DragEvent, useEffect, useRef, useState } from "react";
import { type Language, sizeText } from "../../shared/text/catalogue.ts";
import { message } from "../../shared/text/text.ts";
import { type AnchorKind, anchorKinds } from "../../shared/verify/anchor-kinds.ts";
import type { Check, Finding } from "../../shared/verify/check.ts";
import { limits } from "../../shared/verify/evidence/evidence-of.ts";
import type { Anchors } from "../../shared/verify/evidence.ts";
import { findSlip, typedSlip } from "../../shared/verify/own-slip.ts";
import { typedDigest } from "../../shared/verify/typed-digest.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { Checks } from "./parts/Checks.tsx";
import { Give } from "./parts/Give.tsx";
import { Lines } from "./parts/Lines.tsx";
import { OwnPaper, type Typed } from "./parts/OwnPaper.tsx";
import { Proof } from "./parts/Proof.tsx";
import { Slips } from "./parts/Slips.tsx";
import { Verdict } from "./parts/Verdict.tsx";
import { givenDrop } from "./read/given.ts";
import { useCheck, type Work } from "./use-check.ts";
import { LanguageContext, useSay } from "./words.ts";
import { type Checked, checksUnder } from "./work/check-given.ts";
import { headlineOf } from "./work/headline.ts";

export function App() {
  const [language, setLanguage] = useState<Language>("zh");
  return (
    <LanguageContext value={language}>
      <Boundary of={language} instead={(error) => <Unshown error={error} />}>
        <Page language={language} onLanguage={setLanguage} />
      </Boundary>
    </LanguageContext>
  );
}

/** A bag is anybody's: whatever one makes of this page, there is a sentence on it, and no verdict of another bag. */
function Unshown({ error }: { readonly error: string }) {
  const say = useSay();
  return (
    <main>
      <p role="alert">{say(message("page.unshown", { error }))}</p>
    </main>
  );
}

function Page({ language, onLanguage }: { language: Language; onLanguage: (next: Language) => void }) {
  const say = useSay();
  const { work, give, open, opened } = useCheck();
  const [typed, setTyped] = useState<Typed>({ freeze: "", seed: "", close: "" });
  const [slip, setSlip] = useState("");
  const title = say(message("page.title", {}));
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language, title]);
  const checks = work.at === "done" ? checksUnder(work.checked, anchorsOf(typed)) : [];
  const headline = work.at === "done" ? headlineOf(work.checked, checks) : undefined;
  const seed = headline?.standing.anchors.find(({ kind }) => kind === "seed");
  const word = useRef<HTMLParagraphElement>(null);
  const number = work.at === "done" ? work.number : 0;
  // Once for each bag: while somebody types from paper, the field keeps the focus.
  useEffect(() => {
    if (number > 0) bringToView(word.current);
  }, [number]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    give(givenDrop(event.dataTransfer, limits.entries));
  };
  return (
    <main onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header>
        <h1>{title}</h1>
        <button
          type="button"
          className="plain"
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => onLanguage(language === "zh" ? "en" : "zh")}
        >
          {say(message(language === "zh" ? "page.language.en" : "page.language.zh", {}))}
        </button>
      </header>
      <p>{say(message("page.intro", {}))}</p>
      <p className="quiet">{say(message("page.own-copy", {}))}</p>
      <Give
        said={saidOf(work)}
        passedOver={work.at === "done" ? work.checked.passedOver : []}
        opened={opened}
        onGiven={(given) => give(Promise.resolve(given))}
        onOpened={open}
      />
      <Working work={work} />
      <OwnPaper
        typed={typed}
        onTyped={setTyped}
        findings={anchorFindings(checks)}
        verdict={headline?.title}
        onVerdict={() => bringToView(word.current)}
      />
      {work.at === "done" && headline && (
        <>
          <Verdict
            checked={work.checked}
            checks={checks}
            headline={headline}
            unread={unreadOf(typed)}
            isSlipAbsent={isAbsent(work.checked, slip)}
            word={word}
          />
          <Slips
            checked={work.checked}
            isAnchored={seed?.state === "agrees"}
            typed={slip}
            onTyped={setSlip}
          />
          <Lines key={work.number} checked={work.checked} />
          <Proof key={`proof${work.number}`} checked={work.checked} />
          <Checks checks={checks} />
        </>
      )}
    </main>
  );
}

/** The verdict's section at the top of the window, and its word in focus. */
function bringToView(word: HTMLElement | null): void {
  word?.closest("section")?.scrollIntoView({ block: "start" });
  word?.focus({ preventScroll: true });
}

/** What is being done, or why it cannot be. */
function Working({ work }: { work: Work }) {
  const say = useSay();
  if (work.at === "working")
    return (
      <section id="course">
        <label>
          {say(work.progress.doing)}
          <progress value={work.progress.part} max={1} />
        </label>
      </section>
    );
  if (work.at !== "refused") return null;
  return (
    <section id="course" role="alert">
      <div className="verdict failed">
        <p className="title">{say(message("page.refused.title", {}))}</p>
        <p>{say(work.refusal)}</p>
      </div>
    </section>
  );
}

function saidOf(work: Work) {
  if (work.at !== "done") return undefined;
  const { files, octets } = work.checked;
  const name = work.name || message("page.give.loose", { count: files });
  return message("page.give.given", { name, files, size: sizeText(octets) });
}

function anchorsOf(typed: Typed): Anchors {
  const anchors: Partial<Record<AnchorKind, string>> = {};
  for (const kind of anchorKinds) {
    const read = typedDigest(typed[kind], kind);
    if (read.state === "good") anchors[kind] = read.paper;
  }
  return anchors;
}

function isAbsent({ case: c }: Checked, typed: string): boolean {
  const slip = typedSlip(typed);
  return slip.state === "good" && findSlip(c, slip.digits, true).kind === "absent";
}

function unreadOf(typed: Typed): readonly AnchorKind[] {
  return anchorKinds.filter((kind) => ["typing", "wrong"].includes(typedDigest(typed[kind], kind).state));
}

function anchorFindings(checks: readonly Check[]): Partial<Record<AnchorKind, Finding>> {
  const findings: Partial<Record<AnchorKind, Finding>> = {};
  for (const kind of anchorKinds) {
    const found = checks.find(({ name }) => name.key === `verify.name.anchor-${kind}`);
    if (found) findings[kind] = found;
  }
  return findings;
}
