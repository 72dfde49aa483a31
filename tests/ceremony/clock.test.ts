import { X509Certificate } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { chinaTime } from "../../electron/services/ledger/ports.ts";
import { record } from "../../electron/services/papers/papers.ts";
import {
  openDeviceCertificate,
  passingDeviceCertificate,
} from "../../electron/services/papers/signing/device-certificate.ts";
import { toldOf } from "../../shared/ceremony/facts-of.ts";
import { decide } from "../../shared/commands.ts";
import { emptyState, evolve, type Fact } from "../../shared/facts.ts";
import { secondOf, setBacks } from "../../shared/ledger/clock.ts";
import { mapTexts } from "../../shared/papers/map-texts.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { recordOf } from "../../shared/papers/read-record.ts";
import { clockText, momentText, wordsOf } from "../../shared/papers/words.ts";
import { message } from "../../shared/text/text.ts";
import { hold, testFolder } from "../support/ceremony-in.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { succeeded } from "../support/outcome.ts";
import { day, smallScript, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** `2026-12-25T09:30:00+08:00` so many seconds later. */
const shifted = (at: string, seconds: number) => chinaTime(new Date(Date.parse(at) + 1000 * seconds));

/** A kept ledger of a whole ceremony, each fact a second after the one before it. */
function keptCourse(name: string) {
  const folder = testFolder();
  cpSync(join(import.meta.dirname, `../ledgers/2/${name}.sqlite`), join(folder, "ledger.sqlite"));
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  onTestFinished(() => ledger.close());
  const service = succeeded(ceremonyService(ledger, testPorts()));
  const facts = service
    .facts()
    .map((fact, index) => ({ ...fact, at: shifted(`${day}T09:00:00+08:00`, index) }));
  return { facts, service };
}

const textsOf = (paper: ReturnType<typeof minutes>) => {
  const texts: string[] = [];
  mapTexts(paper, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
};

describe.each(["locked", "void"])(
  "the clock of the kept ledger %s set back or forward before any fact",
  (name) => {
    test("is told by state, course and minutes with both times, and no span ends before it begins", () => {
      const { facts, service } = keptCourse(name);
      const opening = facts.findIndex(({ type }) => type === "ceremony.opened");
      const ceremony = facts[opening]?.of ?? "";
      const ends = ["bag.written", "ceremony.voided"];
      const end = facts.findIndex(({ type }) => ends.includes(type));
      expect(end).toBeGreaterThan(opening);
      const paperOf = (told: readonly Fact[]) => {
        const { read, ledger, ports } = service;
        return recordOf({
          ceremony,
          facts: told,
          read,
          hash: digest,
          ledgerHead: ledger.head().hash,
          build: ports.build,
        });
      };
      for (let from = 1; from < facts.length; from += 1) {
        for (const seconds of [-7200, 7200]) {
          const moved = facts.map((fact, index) =>
            index < from ? fact : { ...fact, at: shifted(fact.at, seconds) },
          );
          const [at = "", before = ""] = [moved[from]?.at, moved[from - 1]?.at];
          const isBack = seconds < 0;
          expect([...setBacks(moved).values()]).toEqual(isBack ? [before] : []);
          const { clock } = moved.slice(0, from + 1).reduce(evolve, emptyState);
          expect(clock).toEqual({ at, ...(isBack && { back: { at, before, times: 1 } }) });
          const values = { at: secondOf(at), before: secondOf(before) };
          const line = { at, said: message("ceremony.course.clock-back", values), note: "0".repeat(64) };
          expect(toldOf(moved, "").filter((one) => "setBack" in one)).toEqual(
            isBack ? [{ setBack: line, seq: from + 1 }] : [],
          );
          const told = paperOf(moved);
          const inCeremony = from > opening && from < end;
          const lines = told.course.filter(({ said }) => said.key === line.said.key);
          if (inCeremony) expect(lines).toEqual(isBack ? [{ ...line, note: "" }] : []);
          for (const language of ["zh", "en"] as const) {
            const words = wordsOf(language);
            const texts = textsOf(minutes(told, language));
            if (isBack && inCeremony)
              for (const time of Object.values(values)) expect(texts.join("\n")).toContain(time);
            const { from: begun, to } = told;
            const span = words.of("minutes.from-to", {
              from: momentText(begun, words),
              to: clockText(to, words),
            });
            const back = { from: momentText(begun, words), to: momentText(to, words) };
            expect(texts.includes(span)).toBe(
              begun < to && momentText(begun, words) !== momentText(to, words),
            );
            expect(texts.includes(words.of("minutes.from-to-back", back))).toBe(to < begun);
          }
          for (const { in: came, out } of told.people)
            if (out !== "" && out < came)
              expect(textsOf(minutes(told, "zh")).some((text) => text.includes("（其间时钟倒退）"))).toBe(
                true,
              );
        }
      }
    });
  },
);

test("the console says at once that the clock went back, with both times, and so does the timeline", async () => {
  let now = `${day}T09:30:00+08:00`;
  const folder = testFolder();
  const host = hostInProcess(folder, testPorts({ now: () => now }));
  const held = officer(host);
  await holdUntil(held, "open");
  expect(held.console.last().view.clock).toBeUndefined();
  now = `${day}T08:15:07+08:00`;
  const view = await held.execute({ type: "withdraw", reason: "示例理由" });
  const times = { before: `${day} 09:30:00`, at: `${day} 08:15:07` };
  expect(view.clock).toEqual([message("clock.back", { ...times, times: 1 })]);
  const ceremony = "REHEARSAL-DEMO-2027Q3-1";
  const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 100 }));
  expect(lines.slice(-2).map(({ said }) => said)).toEqual([
    message("ceremony.course.clock-back", times),
    message("ceremony.course.ceremony.withdrawn", { ceremony }),
  ]);
  await host.close();

  // A start with the clock right is afresh; one in the past is told before anything is done.
  for (const [start, said] of [
    [`${day}T10:00:00+08:00`, undefined],
    ["1970-01-01T00:00:05+08:00", ["clock.back", "clock.certificate-later"]],
  ] as const) {
    now = start;
    const again = hostInProcess(folder, testPorts({ now: () => now }));
    expect(
      officer(again)
        .console.last()
        .view.clock?.map(({ key }) => key),
    ).toEqual(said);
    await again.close();
  }
});

describe("a real ceremony's day lies within a year of its period", () => {
  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "示例",
  };
  const opening = (on: string, rehearsal: boolean, quarter = "2027Q3") =>
    ({ type: "open", quarter, day: on, rehearsal, details, calendars: [] }) as const;

  test.each([
    ["2026-06-30", "rules.day-far"],
    ["2026-07-01", "carried out"],
    ["2028-09-30", "carried out"],
    ["2028-10-01", "rules.day-far"],
    ["1970-01-01", "rules.day-far"],
    ["2099-12-31", "rules.day-far"],
  ])("%s for the third quarter of 2027: %s", async (on, outcome) => {
    const { until, refusalOf } = hold();
    await until("import/visits");
    expect(refusalOf(opening(on, false))).toBe(outcome);
    if (outcome !== "carried out") expect(refusalOf(opening(on, true))).toBe("carried out");
  });

  test("a period more than a year ahead is not opened by a day that is typed", async () => {
    const { until, refusalOf } = hold();
    await until("import/visits");
    // The office's clock stands at December 2026.
    expect(refusalOf(opening("2028-12-20", false, "2029Q1"))).toBe("rules.clock-far");
    expect(refusalOf(opening("2028-12-20", true, "2029Q1"))).toBe("carried out");
  });

  test("one that an earlier program opened is neither settled nor frozen", async () => {
    const held = hold();
    await held.until("import/visits");
    expect(held.refusalOf(opening(day, false))).toBe("carried out");
    const asked: string[] = [];
    // The last refusal of each step where its ceremony is of another period than it could be opened for.
    const far = {
      ...held.service,
      execute: (command: Parameters<typeof held.service.execute>[0]) => {
        const state = held.service.state();
        if (!state.current) throw new Error("none open");
        const decision = decide({ ...state, current: { ...state.current, quarter: "2029Q1" } }, command, {
          at: `${day}T09:30:00+08:00`,
          commandId: "far",
          carriedOut: () => false,
          hash: digest,
          random: held.service.ports.random("far"),
          read: held.service.read,
          keyedRegister: () => ({}),
          register: held.service.register,
          registered: () => ({ byWritten: new Map(), lengths: [] }),
          head: "",
        });
        asked.push(decision.ok ? "carried out" : decision.refusal.key);
        return held.service.execute(command);
      },
    };
    const take = async (id: string) => {
      const step = actions(smallScript(held.folder), () => {}).find((one) => one.id === id);
      const done = await step?.run(far);
      expect(done?.ok).toBe(true);
      return asked.splice(0).at(-1);
    };
    expect(await take("plan")).toBe("rules.day-far");
    await take("approve");
    await take("sign-in/1");
    await take("sign-in/2");
    expect(await take("freeze")).toBe("rules.day-far");
  });

  test.each([
    ["2026-12-24T23:59:59+08:00", "ceremony.other-day"],
    ["2026-12-25T00:00:00+08:00", undefined],
    ["2026-12-25T23:59:59+08:00", undefined],
    ["2026-12-26T00:00:00+08:00", "ceremony.other-day"],
  ])("frozen at %s: %s", async (at, refused) => {
    let now = `${day}T09:30:00+08:00`;
    const held = hold({ ports: { now: () => now } });
    await held.until("sign-in/2");
    now = at;
    const step = actions(smallScript(held.folder), () => {}).find(({ id }) => id === "freeze");
    const done = await step?.run(held.service);
    expect(done?.ok ? undefined : done?.refusal.key).toBe(refused);
  });
});

describe("whatever time zone the machine is set to", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });
  test.each(["America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "Asia/Urumqi", "UTC"])(
    "%s",
    (set) => {
      process.env["TZ"] = set;
      expect(new Date(0).getTimezoneOffset() !== 0 || set === "UTC").toBe(true);
      expect(chinaTime(new Date("2026-12-24T16:00:00Z"))).toBe("2026-12-25T00:00:00+08:00");
      // New York's and Berlin's clocks are put forward and back on these days.
      expect(chinaTime(new Date("2026-03-08T07:30:00Z"))).toBe("2026-03-08T15:30:00+08:00");
      expect(chinaTime(new Date("2026-10-25T01:30:00Z"))).toBe("2026-10-25T09:30:00+08:00");
      expect(chinaTime(new Date(0))).toBe("1970-01-01T08:00:00+08:00");
    },
  );
});

describe("the device certificate", () => {
  test.each([
    "1970-01-01T08:00:00",
    "2026-12-25T09:30:00",
    "2049-12-31T23:59:59",
    "2051-01-02T00:00:00",
    "2099-12-31T23:59:59",
  ])("made at %s is valid from a day before, for ever", (now) => {
    const made = passingDeviceCertificate(`${now}+08:00`);
    const certificate = new X509Certificate(made.certificate);
    expect(certificate.validFromDate.getTime()).toBe(Date.parse(`${now}+08:00`) - 86_400_000);
    expect(certificate.validToDate.toISOString()).toBe("9999-12-31T23:59:59.000Z");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  test("that begins later than the clock's time is said, on the console and on what it signs", async () => {
    const folder = testFolder();
    const device = () => openDeviceCertificate(join(folder, "device"), "2099-01-02T09:30:00+08:00");
    const host = hostInProcess(folder, testPorts({ device }));
    const held = officer(host);
    const values = { from: "2099-01-01 09:30:00", now: `${day} 09:30:00` };
    expect(held.console.last().view.clock).toEqual([message("clock.certificate-later", values)]);
    await host.close();

    const small = hold();
    await small.until("freeze");
    const certificate = { fingerprint: "a".repeat(64), subject: "示例", from: "2099-01-01T09:30:00+08:00" };
    const told = record(small.service, "REHEARSAL-DEMO-2027Q3-1", certificate);
    expect(textsOf(minutes(told, "zh")).join("\n")).toContain("自2099年1月1日9时30分起有效");
    expect(textsOf(minutes(told, "en")).join("\n")).toContain("valid from 1 January 2099, 09:30 on");
  });
});
