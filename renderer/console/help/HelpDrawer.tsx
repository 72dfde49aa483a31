import { handbook } from "virtual:handbook";
import { Button, CloseButton, Group, NativeSelect, Text, TextInput, Title } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import { type Chapter, type ChapterId, findIn, type Passage } from "../../../shared/windows/handbook.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useNextStore } from "../hooks/use-next.ts";
import { ChapterText } from "./ChapterText.tsx";
import classes from "./help.module.css";
import { askFor, closeHelp, turnTo, useHelpStore } from "./use-help.ts";

/** The drawer's place in the window; the button and F1 lead to it. */
export const helpId = "help";
/** Passages that are listed at a time. */
const most = 30;

/**
 * How the page in view goes: its part of the operating guide, the other parts, and a search over all of them. It stands beside
 * the page and covers nothing; when the page is turned it follows.
 */
export function HelpDrawer({ of }: { readonly of: ChapterId }) {
  const { language, t } = useLanguage();
  const { chosen, asked } = useHelpStore();
  const armed = useNextStore((state) => state.armed);
  const chapters = handbook[language];
  const id = chosen?.chapter ?? of;
  const chapter = chapters.find((one) => one.id === id);
  const found = useMemo(() => findIn(chapters, asked), [chapters, asked]);
  const text = useRef<HTMLElement>(null);
  useFollowing(of);
  const at = chosen?.at;
  const searching = asked.trim() !== "";
  useEffect(() => {
    if (searching) return;
    const passage = text.current?.querySelector(`[data-of="${id}"] [data-passage="${at ?? "none"}"]`);
    if (passage) passage.scrollIntoView({ block: "center" });
    else text.current?.scrollTo({ top: 0 });
  }, [id, at, searching]);
  if (!chapter) return null;
  return (
    <aside
      id={helpId}
      data-reading
      className={classes["drawer"] ?? ""}
      aria-label={t("console.help")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        leaveHelp();
      }}
    >
      <Group p="sm" gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          miw={0}
          size="xs"
          type="search"
          aria-label={t("console.help.search")}
          placeholder={t("console.help.search")}
          value={asked}
          onChange={(event) => askFor(event.currentTarget.value)}
        />
        <NativeSelect
          flex={1}
          miw={0}
          size="xs"
          aria-label={t("console.help.part")}
          value={id}
          onChange={(event) => turnTo(event.currentTarget.value as ChapterId)}
          data={chapters.map((one) => ({ value: one.id, label: one.title }))}
        />
        <CloseButton aria-label={t("console.help.close")} onClick={leaveHelp} />
      </Group>
      <section
        ref={text}
        className={classes["text"] ?? ""}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be scrolled by keys too
        tabIndex={0}
        aria-label={t("console.help.text")}
      >
        {searching ? (
          <Hits found={found} asked={asked} />
        ) : (
          <Part chapter={chapter} of={of} {...(at !== undefined && { at })} />
        )}
      </section>
      {armed && (
        <Text px="md" py={4} fz="xs" c="dimmed">
          {t("console.help.keys")}
        </Text>
      )}
    </aside>
  );
}

function Part({
  chapter,
  of,
  at,
}: {
  readonly chapter: Chapter;
  readonly of: ChapterId;
  readonly at?: number;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Group gap="xs" mb="xs">
        <Title order={3} fz="lg">
          {chapter.title}
        </Title>
        {chapter.id !== of && (
          <Button size="compact-xs" variant="light" onClick={() => turnTo()}>
            {t("console.help.this-page")}
          </Button>
        )}
        {chapter.id !== "wrong" && (
          <Button size="compact-xs" variant="default" onClick={() => turnTo("wrong")}>
            {t("console.help.wrong")}
          </Button>
        )}
      </Group>
      <div data-of={chapter.id}>
        <ChapterText chapter={chapter} {...(at !== undefined && { found: at })} />
      </div>
    </>
  );
}

function Hits({ found, asked }: { readonly found: readonly Passage[]; readonly asked: string }) {
  const { t } = useLanguage();
  const first = asked.toLowerCase().split(/\s+/u).find(Boolean) ?? "";
  return (
    <>
      <Text role="status" fz="sm" c="dimmed" mb={4}>
        {found.length > most
          ? t("console.help.many", { count: found.length, shown: most })
          : t("console.help.found", { count: found.length })}
      </Text>
      {found.slice(0, most).map(({ chapter, at, text }) => (
        <button
          key={`${chapter.id} ${at}`}
          type="button"
          className={classes["hit"] ?? ""}
          onClick={() => turnTo(chapter.id, at)}
        >
          <Text component="span" fw={600} fz="sm" display="block">
            {chapter.title}
          </Text>
          <Text component="span" fz="sm">
            {around(text, first)}
          </Text>
        </button>
      ))}
    </>
  );
}

/** Some words before and after the first place that was asked for. */
function around(text: string, word: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(word));
  const from = Math.max(0, at - 40);
  const to = Math.min(text.length, at + 120);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/** When the page is turned, what was chosen for the one before is put away; what is being looked for stays. */
function useFollowing(of: ChapterId): void {
  const before = useRef(of);
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    useHelpStore.setState(({ open, asked }) => ({ open, asked }), true);
  }, [of]);
}

/** Closes the drawer; the focus goes back to its button. */
function leaveHelp(): void {
  closeHelp();
  document.querySelector<HTMLElement>(`[aria-controls="${helpId}"]`)?.focus();
}
