import { expect, test } from "vitest";
import { shownUnits } from "../../electron/services/inspection/methods.ts";
import { type OpenedNames, openedNames } from "../../electron/services/inspection/opened-names.ts";
import { type AskedOpening, openFor } from "../../electron/services/inspection/opening.ts";
import { parseAssignment } from "../../shared/draw/assignment.ts";
import type { NameLine } from "../../shared/draw/model.ts";
import { inspectionOf, type Scope, scopes } from "../../shared/inspection/inspection.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import type { Message } from "../../shared/text/text.ts";
import { baggedCeremony, byCodes, byPassphrases, ownKeepers } from "../support/bagged-ceremony.ts";
import { type Held, hold, testFolder } from "../support/ceremony-in.ts";
import { openAll, sealedIn } from "../support/inspection-works.ts";
import { filesBelow, textsNaming, where } from "../support/on-disk.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ceremony, day } from "../support/small-office.ts";

async function office(more: Parameters<typeof baggedCeremony>[0] = {}) {
  const held = await baggedCeremony(more);
  const names = openedNames();
  const { service } = held;
  let times = 0;
  const open = (asked: Partial<AskedOpening> = {}, typed: TypedPair = byPassphrases) => {
    times += 1;
    return openFor(service, names, { ...openAll, ...asked }, typed, `opening-${times}`);
  };
  const assignment = service.facts().find(({ type }) => type === "result.fixed");
  const teams = succeeded(
    parseAssignment(service.read(assignment?.type === "result.fixed" ? assignment.assignment : "")),
  );
  return { held, service, names, open, teams, units: [...new Set(teams.map(({ unit }) => unit))] };
}

/** Who is shown, by code, with the names given. */
function shown(service: Held["service"], names: OpenedNames) {
  const found = shownUnits(service, names, ceremony);
  if (!found.ok) return {};
  return Object.fromEntries(
    found.value.flatMap(({ code, id, name, team }) => [
      [code, `${id} ${name}`],
      ...team.flatMap((one) =>
        one.name === undefined ? [] : [[one.code, `${one.certificate} ${one.name}`]],
      ),
    ]),
  ) as Record<string, string>;
}
const told = (lines: readonly NameLine[]) =>
  Object.fromEntries(lines.map(({ code, id, name }) => [code, `${id} ${name}`]));

test("each scope opens exactly its units, with or without their inspectors, and says so by codes", async () => {
  const { service, names, open, teams, units } = await office();
  const sealed = await sealedIn(service);
  const lines = (codes: readonly string[]) => told(sealed.names.filter(({ code }) => codes.includes(code)));
  const [first = "", second = ""] = units;
  const teamOf = (unit: string) => teams.filter((one) => one.unit === unit).map(({ inspector }) => inspector);

  succeeded(await open({ scope: "units", units: [second, first], team: false }));
  expect(shown(service, names)).toEqual(lines([first, second]));
  const fact = service.facts().at(-1);
  // In the order of the list, whatever order they were asked for in.
  expect(fact).toMatchObject({
    type: "list.opened",
    number: 1,
    scope: "units",
    units: [first, second],
    team: 0,
  });

  succeeded(await open({ scope: "units", units: [first], team: true }, byCodes));
  expect(shown(service, names)).toEqual(lines([first, second, ...teamOf(first)]));

  names.forget(ceremony);
  expect(refusalKey(shownUnits(service, names, ceremony))).toBe("inspection.forgotten");
  const inspector = teamOf(first)[0] ?? "";
  const theirs = units.filter((unit) => teamOf(unit).includes(inspector));
  succeeded(await open({ scope: "inspector", inspector, team: false }));
  expect(shown(service, names)).toEqual(lines(theirs));
  expect(service.facts().at(-1)).toMatchObject({ number: 3, scope: "inspector", inspector, units: theirs });

  succeeded(await open());
  expect(Object.keys(shown(service, names)).length).toBeGreaterThan(units.length);
  expect(shown(service, names)).toEqual(lines([...units, ...teams.map((one) => one.inspector)]));
  expect(inspectionOf(service.state(), ceremony).openings.map(({ pair }) => pair)).toEqual([
    "passphrases",
    "recovery",
    "passphrases",
    "passphrases",
  ]);
  // A number that does not follow fits no ledger of ours.
  expect(service.facts().filter(({ type }) => type === "list.opened")).toHaveLength(4);
});

test("after each opening nothing more of the sealed file is on the disk than before", async () => {
  const [folder, temporary] = [testFolder(), testFolder()];
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    const { held, open, teams } = await office({ folder });
    const [first] = teams;
    const asked: Readonly<Record<Scope, Partial<AskedOpening>>> = {
      units: { units: [first?.unit ?? ""] },
      inspector: { inspector: first?.inspector ?? "" },
      all: {},
    };
    const { names, salt } = await sealedIn(held.service);
    const besides = () => textsNaming(held.service, names).filter(({ codes }) => codes.length > 0);
    expect(textsNaming(held.service, names).length).toBeGreaterThan(0);
    for (const scope of scopes) {
      succeeded(await open({ ...asked[scope], scope }));
      expect(held.service.facts().at(-1)).toMatchObject({ type: "list.opened", scope });
      const files = filesBelow(folder);
      expect([...files.keys()].some((name) => name.startsWith("ledger.sqlite"))).toBe(true);
      for (const one of [...names.map((line) => line.salt), salt]) {
        expect(where(files, one)).toEqual([]);
        expect(where(files, Buffer.from(one, "hex"))).toEqual([]);
      }
      const outside = new Map([...files].filter(([name]) => !name.startsWith("ledger.sqlite")));
      for (const { id, name } of names) expect([...where(outside, name), ...where(outside, id)]).toEqual([]);
      expect(besides()).toEqual([]);
    }
    expect(inspectionOf(held.service.state(), ceremony).openings).toHaveLength(scopes.length);
    expect(filesBelow(temporary).size).toBe(0);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});

test("what is not to be opened is refused before a secret is tried, each in a sentence of its own", async () => {
  const { service, open, names } = await office();
  const excluded = "YB-x";
  const cases: readonly [string, Partial<AskedOpening>, TypedPair?][] = [
    ["inspection.no-units", { scope: "units", units: [] }],
    ["inspection.not-drawn", { scope: "units", units: [excluded] }],
    ["inspection.not-drawn", { scope: "units", units: ["ZD-999"] }],
    ["inspection.not-drawn", { scope: "units", units: ["JC-001"] }],
    ["inspection.no-units-of", { scope: "inspector", inspector: "JC-999" }],
    ["ceremony.unknown", { ceremony: "REHEARSAL-DEMO-2027Q4-1" }],
    ["ceremony.empty", { asked: " " }],
    ["ceremony.empty", { reason: "" }],
    ["inspection.one-person", { officer: "示例 监督人" }],
    ["ceremony.names-registered", { reason: "因示例KEY001厂被举报" }],
    ["inspection.one-secret", {}, { ...byPassphrases, supervisor: `${ownKeepers[0]} ` }],
  ];
  const before = service.facts().length;
  for (const [key, asked, typed] of cases)
    expect([key, refusalKey(await open(asked, typed))]).toEqual([key, key]);
  expect(service.facts().length).toBe(before);
  expect(names.of(ceremony).units.size).toBe(0);
});

test("wrong secrets open nothing, are on record, and have to wait, after a restart too", async () => {
  const clock = { at: 1_000_000 };
  const { service, open, names } = await office({ ports: { elapsed: () => clock.at } });
  const wrong: TypedPair = { ...byPassphrases, officer: "nobody's passphrase" };
  const reasonOf = async (typed: TypedPair) => {
    const answer = await open({}, typed);
    if (answer.ok) return "opened";
    const { key, values } = answer.refusal;
    return key === "ceremony.earlier-sealed" ? (values["reason"] as Message).key : key;
  };
  for (let time = 0; time < 3; time += 1)
    expect(await reasonOf(wrong)).toBe("sealing.answer.inner.passphrases");
  expect(await reasonOf(byPassphrases)).toBe("ceremony.earlier-wait");
  expect(service.facts().filter(({ type }) => type === "secrets.tried")).toHaveLength(3);
  expect(service.facts().some(({ type }) => type === "list.opened")).toBe(false);
  expect(names.of(ceremony).units.size).toBe(0);
  clock.at += 15_000;
  expect(await reasonOf(byPassphrases)).toBe("opened");
});

test("while a later ceremony is between its freeze and its bag nothing is opened and nothing is shown", async () => {
  const { held, service, open, names } = await office();
  succeeded(await open());
  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "演练",
  };
  const opening = { type: "open", quarter: "2027Q4", rehearsal: true, day, calendars: [], details } as const;
  expect(held.refusalOf(opening)).toBe("carried out");
  await held.again("plan", "approve", "sign-in/1", "sign-in/2");
  expect(Object.keys(shown(service, names)).length).toBeGreaterThan(0);
  await held.again("freeze");
  expect(refusalKey(shownUnits(service, names, ceremony))).toBe("inspection.under-way");
  expect(refusalKey(await open())).toBe("inspection.under-way");
});

test("a list whose bag is not written is not opened", async () => {
  const held = hold();
  await held.until("lock");
  const early = await openFor(held.service, openedNames(), openAll, byPassphrases, "early");
  expect(refusalKey(early)).toBe("inspection.no-bag");
});

test("under the id of something else that was carried out nobody is opened", async () => {
  const { service, names } = await office();
  const used = service.facts().at(-1)?.command ?? "";
  const before = service.facts().filter(({ type }) => type === "list.opened").length;
  expect(refusalKey(await openFor(service, names, openAll, byPassphrases, used))).toBe("contract.stale");
  expect(names.of(ceremony).units.size).toBe(0);
  expect(service.facts().filter(({ type }) => type === "list.opened").length).toBe(before);
});
