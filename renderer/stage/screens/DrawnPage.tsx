import type { ReactNode } from "react";
import { codeGrid } from "../../../shared/ceremony/pages.ts";
import type { StageDrawn } from "../../../shared/windows/stage-view.ts";
import { counted, grouped } from "../../ui/numbers.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly page: readonly StageDrawn[];
  /** More are drawn than the pages can show large: the room is told where the whole list is. */
  readonly dense: boolean;
}

/** More entries than this are shown by their codes alone. */
const mostCards = 12;

/** A page of the reveal: one large, up to twelve as cards, up to sixty as codes. */
export function DrawnPage({ page, dense }: Props): ReactNode {
  const words = useWords();
  const [first] = page;
  if (!first) return null;
  if (page.length === 1) return <OneDrawn drawn={first} />;
  if (page.length > mostCards) return <Codes page={page} dense={dense} />;
  return (
    <>
      <ol
        className="drawn"
        style={{ gridTemplateRows: `repeat(${Math.max(5, Math.ceil(page.length / 2))}, minmax(0, 1fr))` }}
      >
        {page.map(({ order, code, ticket }) => (
          <li key={code} className="card">
            <span className="code rank">{counted(order)}</span>
            <b className="code drawn-code">{code}</b>
            <span className="behind">
              <Mask />
              <span className="code ticket">{ticketStart(ticket, 8)}</span>
            </span>
          </li>
        ))}
      </ol>
      {dense && <p className="muted">{words("stage.reveal.whole", {})}</p>}
    </>
  );
}

function OneDrawn({ drawn: { order, code, ticket } }: { readonly drawn: StageDrawn }): ReactNode {
  const words = useWords();
  return (
    <div className="card one-drawn">
      <span className="rank">{words("stage.reveal.rank", { rank: counted(order) })}</span>
      <b className="code drawn-code">{code}</b>
      <Mask />
      <span className="code ticket">{words("stage.reveal.ticket", { ticket: ticketStart(ticket, 16) })}</span>
    </div>
  );
}

function Codes({ page, dense }: Props): ReactNode {
  const words = useWords();
  const { columns } = codeGrid(page.reduce((most, { code }) => Math.max(most, code.length), 0));
  return (
    <div className="dense">
      <p>
        {words("stage.reveal.ranks", {
          from: counted(page[0]?.order ?? 0),
          to: counted(page.at(-1)?.order ?? 0),
        })}
        {dense && ` · ${words("stage.reveal.whole", {})}`}
      </p>
      <ol className="codes" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
        {page.map(({ code }) => (
          <li key={code} className="code drawn-code">
            {code}
          </li>
        ))}
      </ol>
    </div>
  );
}

function ticketStart(ticket: string, digits: number): string {
  return `${grouped(ticket.slice(0, digits), 4).join(" ")}…`;
}

/** Where a name would stand: the same for every name, whatever its length. */
function Mask(): ReactNode {
  return <span className="mask">●●●●●●</span>;
}
