import { type Message, message } from "../../../shared/text/text.ts";
import { findSlip, inFours, type OwnSlip, typedSlip } from "../../../shared/verify/own-slip.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";

/** The slips of the seed, and a field in which a witness looks for their own. */
export function Slips({
  checked: { case: c },
  isAnchored,
  typed,
  onTyped,
}: {
  checked: Checked;
  /** Whether the seed was found on paper. */
  isAnchored: boolean;
  typed: string;
  onTyped: (typed: string) => void;
}) {
  const say = useSay();
  const slips = c.contents["seed.txt"]?.slips ?? [];
  const read = typedSlip(typed);
  const own = read.state === "good" ? findSlip(c, read.digits, isAnchored) : undefined;
  return (
    <section id="slips">
      <h2>{say(message("page.slips.title", {}))}</h2>
      {slips.length === 0 ? (
        findSlip(c, "", isAnchored).said.map((said) => <p key={said.key}>{say(said)}</p>)
      ) : (
        <>
          <p>{say(message("page.slips.hint", {}))}</p>
          <label className="field">
            <span>{say(message("page.slips.label", {}))}</span>
            <input
              name="slip"
              className="digest"
              value={typed}
              onChange={(event) => onTyped(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
          <output>
            {(read.state === "typing" || read.state === "wrong") && (
              <span className={`said ${read.state === "wrong" ? "bad" : "quiet"}`}>{say(read.why)}</span>
            )}
            {own && <Answer own={own} isAnchored={isAnchored} />}
          </output>
          <table className="slips">
            <thead>
              <tr>
                <th scope="col">{say(message("page.slips.number", {}))}</th>
                <th scope="col">{say(message("page.slips.role", {}))}</th>
                <th scope="col">{say(message("page.slips.digits", {}))}</th>
              </tr>
            </thead>
            <tbody>
              {slips.map((digits, index) => {
                const role = c.contents["roster.csv"]?.[index]?.role;
                const mark = markOf(own, index + 1);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a slip is its number
                  <tr key={index} className={mark ? "own" : ""}>
                    <th scope="row">
                      {index + 1} {mark && <strong>{say(mark)}</strong>}
                    </th>
                    <td>{role && say(message(`term.role.${role}`, {}))}</td>
                    <td className="digest">{inFours(digits)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Green only where the seed itself was found on paper. */
function Answer({ own, isAnchored }: { own: OwnSlip; isAnchored: boolean }) {
  const say = useSay();
  const colour = own.kind === "absent" ? "bad" : own.kind === "there" && isAnchored ? "good" : "";
  const [first, ...rest] = own.said;
  return (
    <div className={`card ${colour}`} data-slip={own.kind}>
      {first && (
        <p>
          <strong>{say(first)}</strong>
        </p>
      )}
      {rest.map((said) => (
        <p key={said.key}>{say(said)}</p>
      ))}
    </div>
  );
}

function markOf(own: OwnSlip | undefined, number: number): Message | undefined {
  if (own?.kind === "there" && own.slips.includes(number)) return message("page.slips.own", {});
  return own?.kind === "absent" && own.nearest === number ? message("page.slips.nearest", {}) : undefined;
}
