import { expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { say } from "../../shared/text/text.ts";
import { brought } from "../../shared/verify/brought.ts";
import { verify } from "../../shared/verify/verify.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import type { FixtureFact } from "../support/fixture-chain.ts";
import { vectors } from "../support/vectors.ts";
import { bytesOf, type Forged, forged, inMinutes, rechained, retagged } from "./mutations/forged-bag.ts";

/**
 * Forgers who have the bag, and not the signed papers: they alter the ledger, chain it anew and make close.txt and every manifest
 * fit. The papers stay as they were signed, and say otherwise.
 */

const vector = vectors[12];
if (!vector) throw new Error("no vectors");
const { ceremony } = vector;

const failures = async (how: Forged) =>
  verify(await forged({ of: vector, ...how }), platform)
    .filter(({ status }) => status === "fail")
    .map((check) => [shortName(check), check.reason.key]);
const names = async (how: Forged) => (await failures(how)).map(([name]) => name);

const events = "ledger/events.jsonl";
const closeFile = "public/close.txt";

/** Changes the facts of a ledger, and makes close.txt and the lock that names it fit. */
function refit(change: (facts: FixtureFact[]) => readonly FixtureFact[]): NonNullable<Forged["payload"]> {
  return (payload) => {
    const read = (path: string) => Buffer.from(payload.get(path) ?? []).toString("utf8");
    const facts = read(events)
      .trimEnd()
      .split("\n")
      .map((line): FixtureFact => JSON.parse(JSON.parse(line)[3]));
    const bodies = change(facts).map((fact) => JSON.stringify(fact));
    const lock = bodies.findIndex((body) => body.includes("ceremony.locked") && body.includes(ceremony));
    const [, , head] = JSON.parse(rechained(bodies)[lock - 1] ?? "");
    const close = read(closeFile).replace(/^ledger,.*$/m, `ledger,${head}`);
    payload.set(closeFile, bytesOf(close));
    const before = JSON.parse(bodies[lock] ?? "");
    bodies[lock] = JSON.stringify({ ...before, close: sha256(close) });
    payload.set(events, bytesOf(`${rechained(bodies).join("\n")}\n`));
  };
}

test("the honest bag passes, and refitting it without a change too", async () => {
  expect(await names({})).toEqual([]);
  expect(await names({ payload: refit((facts) => facts) })).toEqual([]);
});

/** Whoever chains a ledger anew has another close, and its first digits stand on every page of the minutes. */
const otherClose = ["feet minutes.pdf", "verify.feet.digits"];
const bothPapers = ["paper minutes.pdf", "feet minutes.pdf", "paper pre-draw-sheet.pdf"];

test("imports taken out of the ledger are found by the minutes that print their files", async () => {
  const without = refit((facts) => facts.filter(({ type }) => type !== "list.imported"));
  expect(await failures({ payload: without })).toEqual([
    ["paper minutes.pdf", "verify.paper.other"],
    otherClose,
  ]);
});

test("every time a year earlier is found by the times on sheet and minutes", async () => {
  const earlier = refit((facts) =>
    facts.map((fact) => ({ ...fact, at: String(fact["at"]).replace("2026", "2025") })),
  );
  expect(await failures({ payload: earlier })).toEqual([
    ["paper minutes.pdf", "verify.paper.other"],
    otherClose,
    ["times", "verify.times.not-printed"],
  ]);
});

test("a page that says that all is well, noted in the ledger as if it were the program's, is found by both papers", async () => {
  const page = bytesOf("<p>all passed</p>");
  const swapped: Forged["payload"] = (payload) => {
    payload.set("verify/verify.html", page);
    refit((facts) =>
      facts.map((fact) =>
        fact.type === "application.started" ? { ...fact, verifyPage: sha256(page) } : fact,
      ),
    )(payload);
  };
  expect(await names({ payload: swapped })).toEqual(bothPapers);
});

test("another program in the ledger is found by both papers", async () => {
  const build = refit((facts) =>
    facts.map((fact) => (fact.type === "application.started" ? { ...fact, build: "ab".repeat(32) } : fact)),
  );
  expect(await names({ payload: build })).toEqual(bothPapers);
});

test("a ledger that ends with the lock, its minutes gone, is told as no finished bag", async () => {
  const cut: Forged["payload"] = (payload) => {
    payload.delete("minutes/minutes.pdf");
    const lines = Buffer.from(payload.get(events) ?? [])
      .toString("utf8")
      .trimEnd()
      .split("\n");
    payload.set(events, bytesOf(`${lines.slice(0, -1).join("\n")}\n`));
  };
  const checks = verify(await forged({ of: vector, payload: cut }), platform);
  const failed = checks.filter(({ status }) => status === "fail");
  expect(failed.map(shortName)).toEqual(["filed"]);
  expect(failed.map(({ reason }) => say(reason, "en"))).toEqual([
    expect.stringMatching(/not a finished bag/),
  ]);
});

test("minutes without the event that filed them are told too", async () => {
  const cut: Forged["ledger"] = (lines) => lines.slice(0, -1);
  expect(await failures({ ledger: cut })).toEqual([["filed", "verify.ledger.no-minutes"]]);
});

test("a void ceremony's bag of an earlier program may have no minutes, and then says so", async () => {
  const cut: Forged["payload"] = (payload) => void payload.delete("minutes/minutes.pdf");
  const unfiled: Forged = { of: vector, void: true, payload: cut, ledger: (lines) => lines.slice(0, -1) };
  const checks = verify(await forged({ ...unfiled, earlier: true }), platform);
  expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
  const minutes = checks.find((check) => shortName(check) === "paper minutes.pdf");
  expect([minutes?.status, minutes?.reason.key]).toEqual(["not-possible", "verify.paper.void"]);
  // A program that noted what explains its bag makes them, and once they are filed they must be here.
  const later = verify(await forged(unfiled), platform);
  expect(later.filter(({ status }) => status === "fail").map(({ reason }) => reason.key)).toEqual([
    "verify.ledger.no-void-minutes",
  ]);
  expect(later.find((check) => shortName(check) === "paper minutes.pdf")?.reason.key).toBe("verify.needs");
  expect(await failures({ void: true, payload: cut })).toEqual([["filed", "verify.ledger.filed-missing"]]);
});

test.each(["minutes/minutes-2.pdf", "later/amendments/v2/addendum-1.pdf"])(
  "%s, which no event filed, is found",
  async (path) => {
    const found = await failures({
      payload: (payload) => void payload.set(path, payload.get("minutes/minutes.pdf") ?? bytesOf("")),
    });
    expect(found).toContainEqual(["filed", "verify.ledger.unfiled"]);
    // What is read of it compared nothing, and so it did not pass.
    const bag = await forged({
      of: vector,
      payload: (all) => void all.set("later/amendments/v2/addendum-1.pdf", bytesOf("x")),
    });
    const addendum = verify(bag, platform).find((check) => shortName(check) === "paper addendum-1.pdf");
    expect(addendum?.status).not.toBe("pass");
  },
);

test("an addendum beside amendments that are not opened is compared with nothing, and does not pass", async () => {
  const bag = await forged({
    of: vector,
    payload: (all) =>
      void all.set(
        "later/amendments/v2/addendum-1.pdf",
        all.get("minutes/pre-draw-sheet.pdf") ?? bytesOf(""),
      ),
  });
  const addendum = verify(bag, platform).find((check) => shortName(check) === "paper addendum-1.pdf");
  expect([addendum?.status, addendum?.reason.key]).toEqual(["not-possible", "verify.paper.nothing"]);
});

test("a digest that the recorder wrote beside a photograph is told, and blocks no honest bag", async () => {
  const photograph = sha256("stands for a photograph");
  const print = inMinutes((lines) => [...lines, ["photograph", `SHA-256 ${photograph}`]]);
  const checks = verify(await forged({ of: vector, print }), platform);
  expect(checks.filter(({ status }) => status === "fail")).toEqual([]);
  const minutes = checks.find((check) => shortName(check) === "paper minutes.pdf");
  expect([minutes?.reason.key, minutes?.reason.values["digest"]]).toEqual([
    "verify.paper.written",
    photograph,
  ]);
});

test("minutes filed twice are found", async () => {
  const again: Forged["ledger"] = (lines) => {
    const bodies = lines.map((line) => String(JSON.parse(line)[3]));
    return rechained([...bodies, bodies.at(-1) ?? ""]);
  };
  expect(await failures({ ledger: again })).toEqual([["filed", "verify.ledger.filed-twice"]]);
});

test.each([`${ceremony}0`, `REHEARSAL-${ceremony}`])(
  "minutes of %s, filed and signed, are told as another's",
  async (other) => {
    const print = inMinutes((lines) =>
      lines.map(([label, text]) => [label, label === "ceremony" ? other : text]),
    );
    expect(await failures({ print })).toEqual([["paper minutes.pdf", "verify.paper.ceremony"]]);
  },
);

test("a clock that was set back is told with the event and both times, and nothing fails", async () => {
  const back: Forged["fact"] = (fact) =>
    fact.type === "nonce.revealed" ? { ...fact, at: "2026-12-25T03:29:59+02:00" } : fact;
  const checks = verify(await forged({ of: vector, fact: back }), platform);
  const times = checks.find((check) => shortName(check) === "times");
  expect(times?.status).toBe("pass");
  expect(times && say(times.reason, "en")).toMatch(
    /1 is earlier than the one before: event \d+ says 2026-12-25T03:29:59\+02:00 after 2026-12-25T09:3\d:00\+08:00, where the clock was set back by \d+ s; \d moments/,
  );
  const not: Forged["fact"] = (fact) =>
    fact.type === "nonce.revealed"
      ? { ...fact, at: String(fact["at"]).replace("T09", "T01").replace("+08", "+00") }
      : fact;
  const forward = verify(await forged({ of: vector, fact: not }), platform);
  expect(forward.find((check) => shortName(check) === "times")?.reason.values["course"]).toMatchObject({
    key: "verify.times.forward",
  });
});

test("a time that is none fails", async () => {
  const none: Forged["fact"] = (fact) =>
    fact.type === "nonce.revealed" ? { ...fact, at: "yesterday" } : fact;
  expect(await failures({ fact: none })).toEqual([["times", "verify.times.none-such"]]);
});

test("a bag that names no ceremony or two, another office, another edition, or no words, is found", async () => {
  for (const change of [
    (text: string) => text.replace(/^(Source-Organization:).*$/m, "$1 别的局"),
    (text: string) => text.replace(/^External-Description:.*\n/m, ""),
    (text: string) => text.replace("含密封的名称", "不含密封的名称"),
    (text: string) => text.replace(/^(External-Description: .*?)季度/m, "$1年"),
    (text: string) => text.replace(/^Bag-Group-Identifier:.*\n/m, ""),
    (text: string) => `${text}Bag-Group-Identifier: ${ceremony}\n`,
    (text: string) => text.replace(/^External-Identifier:.*\n/m, ""),
    (text: string) => `${text}External-Identifier: ${ceremony}\n`,
  ])
    expect(await names({ tags: retagged("bag-info.txt", change) })).toEqual(["bag-info"]);
});

test.each(["verify.html", "protocol.en.md", "glossary.md"])(
  "%s in the bag of a program that noted none is found",
  async (name) => {
    const unnoted: Forged["fact"] = (fact) => {
      if (fact.type !== "application.started") return fact;
      const kept = Object.entries(fact).filter(([field]) => !Object.hasOwn(brought, field));
      return { ...Object.fromEntries(kept), type: fact.type, of: fact.of };
    };
    const payload: Forged["payload"] = (all) => {
      for (const file of Object.values(brought)) all.delete(`verify/${file}`);
      all.set(`verify/${name}`, bytesOf("all is well\n"));
    };
    const found = await failures({ fact: unnoted, payload });
    expect(found).toContainEqual(["filed", "verify.ledger.unfiled"]);
  },
);
