import { Button, Card, Checkbox, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { type ReactNode, useCallback, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { FreshKeys } from "../../../../shared/contract/answers.ts";
import { footText } from "../../../../shared/papers/foot.ts";
import { type KeySlip, type KeySlipBlock, keySlip } from "../../../../shared/papers/key-slip.ts";
import { wordsOf } from "../../../../shared/papers/words.ts";
import { useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { todayInChina } from "../../parts/today.ts";
import classes from "./key-slips.module.css";
import { type KeyStore, secretOf } from "./key-store.ts";
import paper from "./print-sheet.module.css";

const mask = "●●●●●●";

interface Props {
  readonly keys: FreshKeys;
  readonly slips: readonly KeySlip[];
  readonly useKeys: KeyStore;
  /** Whether they are for a list that is sealed anew: the slips say so. */
  readonly resealing: boolean;
}

/** One slip a secret: masked here, printed each on a sheet of its own, ticked off when it is in the right hand. */
export function KeySlips({ keys, slips, useKeys, resealing }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<KeySlip>();
  const [printing, setPrinting] = useState<readonly KeySlip[]>([]);
  const printed = useCallback(() => setPrinting([]), []);
  const handed = useKeys((state) => state.handed);
  const hand = (slip: KeySlip, is: boolean) =>
    useKeys.setState({ handed: is ? [...handed, slip] : handed.filter((one) => one !== slip) });
  return (
    <Stack gap="sm">
      <Group>
        <Button
          onClick={() => {
            setShown(undefined);
            setPrinting(slips);
          }}
        >
          {t("console.freeze.slips.print")}
        </Button>
        <Text size="sm" c="dimmed">
          {t("console.freeze.slips.print.hint")}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {slips.map((slip) => (
          <Card key={slip} withBorder component="article" aria-label={t(`console.freeze.slip.${slip}`)}>
            <Stack gap="xs">
              <Group justify="space-between">
                <Text fw={600}>{t(`console.freeze.slip.${slip}`)}</Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-pressed={shown === slip}
                  aria-label={`${t(`console.freeze.slip.${slip}`)}: ${t(shown === slip ? "console.freeze.slip.hide" : "console.freeze.slip.show")}`}
                  onClick={() => setShown(shown === slip ? undefined : slip)}
                  onBlur={() => setShown(undefined)}
                >
                  {t(shown === slip ? "console.freeze.slip.hide" : "console.freeze.slip.show")}
                </Button>
              </Group>
              <code className={classes["secret"]}>{shown === slip ? secretOf(keys, slip) : mask}</code>
              <Checkbox
                label={t(`console.freeze.slip.${slip}.handed`)}
                checked={handed.includes(slip)}
                onChange={(event) => hand(slip, event.currentTarget.checked)}
              />
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
      {printing.length > 0 && (
        <KeySlipsPaper keys={keys} slips={printing} resealing={resealing} onPrinted={printed} />
      )}
    </Stack>
  );
}

/**
 * The keepers' slips on paper, each on a sheet of its own: whoever holds one holds nobody else's. They are the one paper
 * that this window sets itself, for the host has forgotten the secrets and no file may hold them.
 */
function KeySlipsPaper({
  keys,
  slips,
  resealing,
  onPrinted,
}: {
  readonly keys: FreshKeys;
  readonly slips: readonly KeySlip[];
  readonly resealing: boolean;
  readonly onPrinted: () => void;
}) {
  const { language } = useLanguage();
  const { office } = useView();
  const { id, rehearsal, quarter, day: held } = useCeremony();
  const day = resealing ? todayInChina() : held;
  // The version stands in a file's properties only, and a sheet of paper has none.
  const cover = { ceremony: id, rehearsal, quarter, office: office?.name ?? "", build: { version: "" } };
  return (
    <PrintSheet onPrinted={onPrinted}>
      {slips.map((slip) => {
        const {
          blocks,
          rehearsal: mark,
          foot,
        } = keySlip({ ...cover, slip, day, resealing, secret: secretOf(keys, slip) }, language);
        return (
          <article key={slip} className={paper["slip"]}>
            {mark && <header>{mark.header}</header>}
            {blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a block is known by
              <SlipBlock key={place} block={block} />
            ))}
            <footer>
              <small>{foot && footText(foot, 1, 1, wordsOf(language))}</small>
              <span>— 1 —</span>
            </footer>
          </article>
        );
      })}
    </PrintSheet>
  );
}

function SlipBlock({ block }: { readonly block: KeySlipBlock }) {
  switch (block.type) {
    case "title":
      return <h1>{block.lines.join("\n")}</h1>;
    case "spacer":
      return <div style={{ height: `calc(${block.lines} * var(--pitch))` }} />;
    case "lines":
      return (
        <dl>
          {block.lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case "paragraph":
      return <p>{block.text}</p>;
    case "digest":
      return (
        <div className={paper["secret"]}>
          <h2>{block.label}</h2>
          <code>{block.digest}</code>
        </div>
      );
  }
}

/** Paper instead of the screen: what is in it is printed alone, and is in the page only while it is printed. */
function PrintSheet({
  onPrinted,
  children,
}: {
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}) {
  const [holder] = useState(() => {
    const element = document.createElement("div");
    element.className = paper["sheet"] ?? "";
    return element;
  });
  useLayoutEffect(() => {
    document.body.append(holder);
    document.documentElement.classList.add(paper["printing"] ?? "");
    return () => {
      holder.remove();
      document.documentElement.classList.remove(paper["printing"] ?? "");
    };
  }, [holder]);
  useLayoutEffect(() => {
    // The dialog of the system is waited for; where it is not, `afterprint` says when it is over.
    window.addEventListener("afterprint", onPrinted, { once: true });
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("afterprint", onPrinted);
    };
  }, [onPrinted]);
  return createPortal(children, holder);
}
