import { type FormEvent, useState } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";
import { findCode } from "../work/find-code.ts";
import { findDisclosed, isDisclosed, type Proved, proveName } from "../work/prove-name.ts";
import { CodeCard } from "./CodeCard.tsx";

/** A disclosed name, id and salt, held against the commitments of the pool. */
export function Proof({ checked }: { checked: Checked }) {
  const say = useSay();
  const [proof, setProof] = useState<Proved>();
  const prove = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const field = (name: string) => String(typed.get(name) ?? "");
    setProof(proveName(checked, { name: field("name"), id: field("id"), salt: field("salt") }));
  };
  const field = (name: "name" | "id" | "salt") => (
    <label className="field">
      <span>{say(message(`page.proof.${name}`, {}))}</span>
      <input name={name} autoComplete="off" spellCheck={false} className={name === "salt" ? "digest" : ""} />
    </label>
  );
  return (
    <section id="proof">
      <h2>{say(message("page.proof.title", {}))}</h2>
      <p>{say(message("page.proof.hint", {}))}</p>
      {isDisclosed(checked) && <Disclosed checked={checked} />}
      <form onSubmit={prove}>
        {field("name")}
        {field("id")}
        {field("salt")}
        <button type="submit">{say(message("page.proof.go", {}))}</button>
      </form>
      <output>{proof && <ProofCard proof={proof} checked={checked} />}</output>
    </section>
  );
}

/** Found in the openings that are here: nobody has to type a salt. */
function Disclosed({ checked }: { checked: Checked }) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const found = findDisclosed(checked, typed);
  return (
    <div id="disclosed">
      <label className="field">
        <span>{say(message("page.proof.find", {}))}</span>
        <input
          name="disclosed"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <output>
        {typed.trim() !== "" && found?.length === 0 && (
          <p className="card" data-proof="none">
            {say(message("page.proof.not-disclosed", {}))}
          </p>
        )}
        {found?.map(({ opening, proved }) => (
          <div key={`${opening.code} ${opening.id}`} data-disclosed={opening.code}>
            <p>
              <strong>{opening.name}</strong> {opening.id} <span className="digest">{opening.salt}</span>
            </p>
            <ProofCard proof={proved} checked={checked} />
          </div>
        ))}
      </output>
    </div>
  );
}

function ProofCard({ proof, checked }: { proof: Proved; checked: Checked }) {
  const say = useSay();
  if (proof.kind !== "proved") return <p className="card">{say(whyNot(proof.kind))}</p>;
  const { commitment, codes, excluded } = proof;
  const isThere = codes.length + excluded.length > 0;
  return (
    <div className={`card ${isThere ? "good" : "bad"}`} data-proof={isThere ? "there" : "absent"}>
      {!isThere && <p>{say(message("page.proof.absent", {}))}</p>}
      {codes.map((code) => (
        <div key={code}>
          <p>
            <strong>{say(message("page.proof.in-pool", { code }))}</strong>
          </p>
          <CodeCard found={findCode(checked, code)} example={code} />
        </div>
      ))}
      {excluded.map(({ draw, reason }) => (
        <p key={draw}>
          {say(message("page.proof.excluded", { draw, reason: message(`term.reason.${reason}`, {}) }))}
        </p>
      ))}
      <p>
        {say(message("page.proof.commitment", {}))} <span className="digest">{commitment}</span>
      </p>
    </div>
  );
}

function whyNot(kind: "incomplete" | "no-pool"): Message {
  return kind === "incomplete" ? message("page.proof.needs", {}) : message("page.proof.no-pool", {});
}
