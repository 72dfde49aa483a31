import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { identityNote } from "../../shared/ceremony/identity.ts";
import { courseLine } from "../../shared/facts.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { buildConsoleView } from "../../shared/windows/build-console-view.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony, day } from "../support/small-office.ts";

const right = {
  type: "correct-person",
  person: 2,
  role: "citizen",
  name: "民贰",
  organisation: "示例社区",
  post: "",
  writes: true,
} as const;
const spelt = {
  type: "correct-name",
  person: 2,
  name: "民贰",
  officer: madeUpSignature,
  supervisor: madeUpSignature,
} as const;

test("before the freeze anything is corrected by the roster's rule, and the room sees one person", async () => {
  const { until, refusalOf, service } = hold();
  expect(refusalOf(right)).toBe("ceremony.none-open");
  await until("sign-in/2");
  const people = () => service.state().current?.people ?? [];
  const [first] = people();
  expect(refusalOf({ ...right, person: 9 })).toBe("ceremony.no-such-person");
  expect(refusalOf({ ...right, name: " " })).not.toBe("carried out");
  const { name } = noted(identityNote, service.read(first?.note ?? ""));
  expect(name).not.toBe("");
  // Another witness's name would make one person of two.
  expect(refusalOf({ ...right, name })).toBe("ceremony.name-of-another");
  expect(refusalOf(spelt)).toBe("ceremony.correction-unfrozen");
  expect(refusalOf({ ...right, role: "media" })).toBe("carried out");
  expect(people()).toHaveLength(2);
  expect(people()[1]).toMatchObject({ number: 2, role: "media", writes: true, present: true });
  expect(people()[1]?.before).toBeUndefined();
  expect(service.facts().flatMap((fact) => courseLine(fact)?.said.key ?? [])).toContain(
    "ceremony.course.person.corrected",
  );
});

test("after the freeze only the spelling, by both keepers' hands: the roster stays, the minutes print both", async () => {
  const { until, refusalOf, service } = hold();
  await until("freeze");
  const roster = () => {
    const { current } = service.state();
    return current && "freeze" in current ? current.freeze.roster : "";
  };
  const frozen = roster();
  expect(refusalOf({ ...right, role: "media", organisation: "别处" })).toBe("ceremony.correction-frozen");
  expect(refusalOf({ ...spelt, supervisor: [] })).toBe("handwriting.empty");
  expect(refusalOf({ ...spelt, officer: [] })).toBe("handwriting.empty");
  expect(refusalOf(spelt)).toBe("carried out");
  // Once more: what the roster has is still what it was frozen with.
  const before = service.state().current?.people[1]?.before;
  expect(refusalOf({ ...spelt, name: "民贰贰" })).toBe("carried out");
  expect(service.state().current?.people[1]?.before).toBe(before);
  expect(roster()).toBe(frozen);
  await until("lock");
  const [, person] = record(service, ceremony).people;
  expect(person?.name).toBe("民贰贰");
  expect(person?.was).toBeTruthy();
  expect(person?.was).not.toBe("民贰贰");
  expect(record(service, ceremony).freeze.roster.some(({ name }) => name === person?.was)).toBe(true);
  await until("minutes");
  expect(refusalOf({ ...spelt, name: "民二" })).toBe("ceremony.minutes-filed");
});

const leading = {
  type: "correct-details",
  place: "演练会场",
  host: "演练主持人",
  operator: "演练操作员",
  recorder: "演练记录员",
  officer: madeUpSignature,
  supervisor: madeUpSignature,
} as const;

test("after the freeze host and place are spelt anew by both keepers' hands; nobody takes another's place", async () => {
  const { until, refusalOf, service } = hold();
  expect(refusalOf(leading)).toBe("ceremony.none-open");
  await until("sign-in/2");
  // Before it the ceremony is opened anew with what is right.
  expect(refusalOf({ ...leading, host: "演练主持仁" })).toBe("ceremony.details-unfrozen");
  await until("confirm");
  expect(refusalOf(leading)).toBe("ceremony.details-same");
  const right = { ...leading, place: "演练会场二楼", host: "演练主持仁" };
  expect(refusalOf({ ...right, host: " " })).toBe("ceremony.empty");
  expect(refusalOf({ ...right, officer: [] })).toBe("handwriting.empty");
  expect(refusalOf({ ...right, supervisor: [] })).toBe("handwriting.empty");
  // The name of a witness, or of whoever holds another office, is another person's.
  expect(refusalOf({ ...right, host: "演练 监督人" })).toBe("ceremony.name-of-another");
  expect(refusalOf({ ...right, host: "演练操作员" })).toBe("ceremony.details-offices");
  expect(refusalOf(right)).toBe("carried out");
  // Once more: what was frozen is still what it was frozen with.
  expect(refusalOf({ ...right, host: "演练主持壬" })).toBe("carried out");
  expect(service.facts().flatMap((fact) => courseLine(fact)?.said.key ?? [])).toContain(
    "ceremony.course.details.corrected",
  );
  const view = buildConsoleView(service.state(), viewReader(service.read), {
    stage: { appearance: { language: "zh", theme: "dark", calm: false }, shown: "roll" },
    now: `${day}T10:00:00+08:00`,
    events: 1,
    choosesFolders: false,
  });
  expect(view.ceremony).toMatchObject({
    host: "演练主持壬",
    place: "演练会场二楼",
    organiser: "示例市生态环境局",
  });
  const corrected = [
    { what: "place", now: "演练会场二楼", was: "演练会场" },
    { what: "host", now: "演练主持壬", was: "演练主持人" },
  ];
  expect(view.ceremony?.corrected).toEqual(corrected);
  expect(view.stage.screen).toMatchObject({ kind: "roll", corrected });
  await until("lock");
  const told = record(service, ceremony);
  expect(told).toMatchObject({ host: "演练主持壬", were: { host: "演练主持人", place: "演练会场" } });
  expect(told.officials.map(({ name }) => name)).toContain("演练主持壬");
  const paper = JSON.stringify(minutes(told));
  expect(paper).toContain("演练主持壬（封库后更正，封库单作“演练主持人”）");
  expect(paper).toContain("演练会场二楼（封库后更正，封库单作“演练会场”）");
  await until("minutes");
  expect(refusalOf(right)).toBe("ceremony.minutes-filed");
});
