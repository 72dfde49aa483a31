import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { record } from "../../electron/services/papers/papers.ts";
import { identityNote } from "../../shared/ceremony/identity.ts";
import { courseLine } from "../../shared/facts.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";

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
