import { sayNamed } from "../../../shared/rules/class-names.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { type Key, message, type ValuesOf } from "../../../shared/text/text.ts";
import type { Screen, StageDrawn, TeamPage } from "../../../shared/windows/stage-view.ts";
import { useView } from "../client.ts";
import classes from "./StageMiniature.module.css";

interface Props {
  readonly screen: Screen;
  readonly language: Language;
}

/** One screen of the stage in few words. */
export function MiniScreen({ screen, language }: Props) {
  // What the room sees is of the ceremony that is open, whichever is looked at.
  const names = useView().ceremony?.names ?? {};
  const t = <K extends Key>(key: K, values: ValuesOf<K>) => sayNamed(message(key, values), language, names);
  const name = <p className={classes["name"] ?? ""}>{t(`console.stage.screen.${screen.kind}`, {})}</p>;
  switch (screen.kind) {
    case "blank":
      return null;
    case "test-card":
      return <div className={classes["card"] ?? ""}>{name}</div>;
    case "paused":
      return name;
    case "title":
      return (
        <>
          <p className={classes["big"] ?? ""}>{screen.organiser || t("console.name", {})}</p>
          <p>{[screen.place, screen.day].filter(Boolean).join(" · ")}</p>
        </>
      );
    case "roll":
      return screen.people.length === 0 ? (
        name
      ) : (
        <ul className={classes["rows"] ?? ""}>
          {screen.people.map((person) => (
            <li key={person.number} data-away={!person.present}>
              {person.number} {person.name} · {person.organisation}
            </li>
          ))}
        </ul>
      );
    case "freezing":
      return (
        <>
          {name}
          <p className={classes["big"] ?? ""}>
            {t("console.mini.freezing", { done: screen.done, steps: screen.steps })}
          </p>
        </>
      );
    case "freeze":
      return <Digest label={name} digest={screen.digest} />;
    case "slips": {
      const dropped = screen.writers.filter((writer) => writer.dropped).length;
      return (
        <>
          <p className={classes["big"] ?? ""}>
            {t(screen.miscount === undefined ? "stage.slips.count" : "stage.slips.confirmed", {
              dropped,
              writers: screen.writers.length,
            })}
          </p>
          <p>{screen.writers.map((writer) => `${writer.slip}${writer.dropped ? "✓" : "…"}`).join("  ")}</p>
        </>
      );
    }
    case "reveal":
      return (
        <>
          <p className={classes["big"] ?? ""}>
            {t("console.mini.fixed", {
              fixed: screen.slips.filter(({ fixed }) => fixed).length,
              slips: screen.slips.length,
            })}
          </p>
          <ul className={classes["digits"] ?? ""}>
            {screen.slips.map((slip) => (
              <li key={slip.slip} data-away={!slip.fixed}>
                {slip.slip} {slip.digits || "············"}
              </li>
            ))}
          </ul>
        </>
      );
    case "draw": {
      const { step, line, pages, page } = screen;
      return (
        <>
          <p className={classes["big"] ?? ""}>{t(`term.draw.${line.draw}`, {})}</p>
          <p>{t(`console.mini.scene.${step.scene}`, { page: step.page + 1, pages })}</p>
          <Ranks page={page} t={t} />
          <p className={classes["codes"] ?? ""}>{page.map(({ code }) => code).join("  ")}</p>
        </>
      );
    }
    case "teams":
      return <Teams teams={screen} t={t} />;
    case "result": {
      const { codes, teams, at, pages } = screen;
      if (teams) return <Teams teams={teams} t={t} />;
      if (!codes) return <Digest label={name} digest={screen.digest} />;
      return (
        <>
          <p className={classes["big"] ?? ""}>{t(`term.draw.${codes.draw}`, {})}</p>
          <p>{t("stage.reveal.page", { at: at + 1, count: pages })}</p>
          <Ranks page={codes.page} t={t} />
          <p className={classes["codes"] ?? ""}>{codes.page.map(({ code }) => code).join("  ")}</p>
        </>
      );
    }
    case "thanks":
      return <Digest label={name} digest={screen.close} />;
    case "void":
      return (
        <>
          <p className={classes["big"] ?? ""}>{t("stage.void", {})}</p>
          <p>{screen.ceremony}</p>
          {screen.reasons.map(({ keeper, text }) => (
            <p key={keeper}>{text}</p>
          ))}
        </>
      );
  }
}

type Say = <K extends Key>(key: K, values: ValuesOf<K>) => string;

/** The units whose teams stand on a page. */
function Teams({ teams: { page, pages, at, from, to }, t }: { readonly teams: TeamPage; readonly t: Say }) {
  return (
    <>
      <p>{t("console.mini.teams", { from, to, page: at + 1, pages })}</p>
      <p className={classes["codes"] ?? ""}>{page.map(({ unit }) => unit).join("  ")}</p>
    </>
  );
}

interface RanksProps {
  readonly page: readonly StageDrawn[];
  readonly t: Say;
}

/** The numbers in the list that stand on a page, as the stage names them. */
function Ranks({ page, t }: RanksProps) {
  const [first, last] = [page[0], page.at(-1)];
  if (!first || !last) return null;
  const said =
    first === last
      ? t("stage.reveal.rank", { rank: first.order })
      : t("stage.reveal.ranks", { from: first.order, to: last.order });
  return <p>{said}</p>;
}

function Digest({ label, digest }: { readonly label: React.ReactNode; readonly digest: string }) {
  return (
    <>
      {label}
      <DigestText digest={digest} />
    </>
  );
}

/** A digest in groups of eight, as it is read aloud and compared with paper: eight groups, breaking between groups only. */
function DigestText({ digest }: { readonly digest: string }) {
  const groups = digest.match(/.{1,8}/g) ?? [];
  return <code className={classes["digest"] ?? ""}>{groups.join(" ")}</code>;
}
