import { Alert, Autocomplete, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Strokes } from "../../../shared/ceremony/handwriting.ts";
import type { ExclusionPage } from "../../../shared/contract/answers.ts";
import type { Draw, Reason } from "../../../shared/draw/model.ts";
import { momentText, wordsOf } from "../../../shared/papers/words.ts";
import type { ConsoleApproval, ConsoleCeremony, ConsolePlan } from "../../../shared/windows/console-view.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask, useCommand, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";
import { Pad, PadDialog } from "../papers/SignaturePad.tsx";
import { Digest } from "../parts/Digest.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { preparing } from "../path.ts";
import { PairTable } from "./PairTable.tsx";
import { Warnings } from "./PlanFigures.tsx";

/**
 * The supervisor's own step: what the plan warns of, every conflict and every exclusion, how they count, and the approval. Of a ceremony that is not
 * being prepared any more only who approved what, for the lists name units and inspectors.
 */
export function ApprovalPanel({ ceremony }: { readonly ceremony: ConsoleCeremony | undefined }) {
  const { t } = useLanguage();
  const open = preparing(useView());
  const plan = ceremony?.plan;
  const hint = t("console.approval.hint");
  if (!ceremony || !plan)
    return (
      <Section title={t("console.approval")} hint={hint}>
        <Text c="dimmed">{t("ceremony.plan-missing")}</Text>
      </Section>
    );
  const { approval } = ceremony;
  if (open?.id !== ceremony.id)
    return (
      <Section title={t("console.approval")} done={approval !== undefined}>
        {approval ? <Approved approval={approval} /> : <Text c="dimmed">{t("console.approval.none")}</Text>}
      </Section>
    );
  // Of another plan nothing has been looked at yet.
  return <ToApprove key={plan.settled} ceremony={ceremony} plan={plan} hint={hint} />;
}

interface Props {
  readonly ceremony: ConsoleCeremony;
  readonly plan: ConsolePlan;
  readonly hint: string;
}

function ToApprove({ ceremony, plan, hint }: Props) {
  const { t } = useLanguage();
  const { lists } = useView();
  const [seen, setSeen] = useState(false);
  const { approval } = ceremony;
  const pairs = lists.find(({ list }) => list === "conflicts")?.size ?? 0;
  const { conflicts = 0, leastChoice = 0, team, notCounted, capped, closed } = plan;
  const rows = [
    [t("console.approval.pairs"), t("console.approval.pairs-count", { count: pairs })],
    [t("console.approval.lines"), t("console.approval.lines-count", { count: conflicts })],
    ...(team > 0
      ? [[t("console.approval.least"), t("console.approval.least-count", { count: leastChoice })] as const]
      : []),
    ...(capped === undefined
      ? []
      : [[t("console.approval.capped"), t("console.approval.units-count", { count: capped })] as const]),
    ...(closed === undefined
      ? []
      : [[t("console.approval.closed"), t("console.approval.units-count", { count: closed })] as const]),
    ...(notCounted.length > 0
      ? [[t("console.approval.not-counted"), notCounted.join(t("minutes.comma"))] as const]
      : []),
  ] as const;
  return (
    <Section title={t("console.approval")} hint={hint} done={approval !== undefined}>
      <Warnings said={plan.warnings} />
      <Facts rows={rows} />
      <Lists plan={plan} onShow={() => setSeen(true)} />
      {approval ? <Approved approval={approval} /> : <ApproveForm seen={seen} people={ceremony.people} />}
    </Section>
  );
}

/** Names are shown on demand: the screen may be mirrored by mistake. */
function Lists({ plan, onShow }: { readonly plan: ConsolePlan; readonly onShow: () => void }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  const turn = () => {
    setShown(!shown);
    onShow();
  };
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" aria-expanded={shown} onClick={turn}>
          {t(shown ? "console.plan.hide-names" : "console.plan.show-names")}
        </Button>
      </Group>
      {shown && (
        <>
          <Alert color="blue" role="note">
            <Text fz="sm">{t("console.plan.mirror")}</Text>
          </Alert>
          <PairTable plan={plan} />
          <ExclusionTable plan={plan} />
        </>
      )}
    </Stack>
  );
}

/**
 * The supervisor types his own name, and signs on the pad or in ink on the sheet. It is the name he stands by on the roll: whoever
 * has signed in as of the discipline department is offered.
 */
function ApproveForm({
  seen,
  people,
}: {
  readonly seen: boolean;
  readonly people: ConsoleCeremony["people"];
}) {
  const { t } = useLanguage();
  const { run, ...state } = useCommand();
  const onRoll = [...new Set(people.filter(({ role }) => role === "discipline").map(({ name }) => name))];
  const [typed, setTyped] = useState(onRoll.length === 1 ? (onRoll[0] ?? "") : "");
  const [signing, setSigning] = useState(false);
  const supervisor = typed.trim();
  const ready = seen && supervisor !== "";
  const approve = (strokes?: Strokes) =>
    run({ type: "approve-exclusions", supervisor, ...(strokes && { strokes }) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void approve();
      }}
    >
      <Stack gap="sm" maw={640}>
        <Autocomplete
          required
          label={t("console.approval.name")}
          description={t(`console.approval.name-${onRoll.length === 0 ? "to-sign-in" : "signed-in"}`)}
          data={onRoll}
          value={typed}
          onChange={setTyped}
        />
        {!signing && <Refusal said={state.refusal} onClose={state.dismiss} />}
        <Group>
          <Button type="submit" disabled={!ready} loading={state.busy && !signing}>
            {t("console.approval.do")}
          </Button>
          <Button variant="default" disabled={!ready || state.busy} onClick={() => setSigning(true)}>
            {t("console.approval.do-pad")}
          </Button>
        </Group>
        {!seen && (
          <Text fz="sm" c="dimmed">
            {t("console.approval.show-first")}
          </Text>
        )}
      </Stack>
      <PadDialog
        opened={signing}
        onClose={() => setSigning(false)}
        title={t("handwriting.title.approval", { name: supervisor })}
      >
        <Pad {...state} ink name={supervisor} onClose={() => setSigning(false)} sign={approve} />
      </PadDialog>
    </form>
  );
}

function Approved({ approval }: { readonly approval: ConsoleApproval }) {
  const { t, language } = useLanguage();
  const { supervisor, at, digest, signing } = approval;
  return (
    <Stack gap="xs">
      <Text fw={500}>
        {t("console.approval.done", { supervisor, at: momentText(at, wordsOf(language)) })}
      </Text>
      <Text fz="sm">{t(`console.approval.signed-${signing}`)}</Text>
      <Digest label={t("console.approval.digest")} hex={digest} />
    </Stack>
  );
}

type Exclusion = ExclusionPage["rows"][number];

/** Every exclusion with its reason, those by hand with their approver; those at the yearly cap by number only. */
function ExclusionTable({ plan }: { readonly plan: ConsolePlan }) {
  const { t, say } = useLanguage();
  const [capped, setCapped] = useState(0);
  const { total, loaded, row, want, failed } = useLongList<Exclusion>(plan.settled, async (from, count) => {
    const answer = await ask("exclusions", { from, count });
    if (!answer.ok) return { ok: false, said: answer.error.said };
    setCapped(answer.output.capped);
    return { ok: true, total: answer.output.total, rows: answer.output.rows };
  });
  return (
    <>
      <Text fw={500}>{t("console.plan.exclusions")}</Text>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {capped > 0 && <Text>{t("console.plan.capped", { count: capped })}</Text>}
      {loaded && !failed && total === 0 ? (
        <Text c="dimmed">{t("console.plan.exclusions-none")}</Text>
      ) : (
        <VirtualTable
          label={t("console.plan.exclusions")}
          height="max(320px, calc(100dvh - 320px))"
          wrap
          total={total}
          row={row}
          onView={want}
          unseen={t("console.rows.reading")}
          columns={[
            {
              name: "draw",
              heading: t("minutes.draw"),
              width: 5.5,
              grow: 0.5,
              cell: ({ draw }) => t(`term.draw.${draw as Draw}`),
            },
            {
              name: "name",
              heading: t("console.field.name"),
              width: 5.5,
              grow: 2,
              cell: ({ name }) => <span title={name}>{name}</span>,
            },
            { name: "id", heading: t("console.plan.code"), width: 6, grow: 1, cell: ({ id }) => id },
            {
              name: "reason",
              heading: t("minutes.reason"),
              width: 5.5,
              grow: 1,
              cell: ({ reason }) =>
                reason === "gone" ? t("console.approval.gone") : t(`term.reason.${reason as Reason}`),
            },
            {
              name: "why",
              heading: t("console.plan.why"),
              width: 4.5,
              grow: 1,
              cell: ({ why }) => <span title={why}>{why}</span>,
            },
            {
              name: "approver",
              heading: t("minutes.approver"),
              width: 5.5,
              grow: 1,
              cell: ({ approver }) => approver,
            },
          ]}
        />
      )}
    </>
  );
}
