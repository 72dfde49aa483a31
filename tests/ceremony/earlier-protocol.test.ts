import { expect, test } from "vitest";
import { writeBags } from "../../electron/services/archive/bagging.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { filePaper } from "../../electron/services/papers/papers.ts";
import { keptUntil } from "../support/kept-events.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { day, testPorts } from "../support/small-office.ts";

const ceremony = "DEMO-2027Q3-1";

test("a list that was locked under an earlier protocol stays locked; its minutes and bag are that program's to make, and nothing is added to it", async () => {
  const ledger = keptUntil("minutes", "ceremony.locked");
  const service = succeeded(ceremonyService(ledger, testPorts()));
  expect(service.facts().at(-1)).toMatchObject({
    type: "ceremony.closed",
    of: ceremony,
    protocol: "mingqian-draw/1",
    locked: 1,
  });
  const { seq } = ledger.head();
  expect(service.state().past).toMatchObject([{ ceremony, outcome: "locked" }]);
  const pdf = new Uint8Array([1]);
  const file = { type: "file-paper", ceremony, paper: "minutes", pdf, certificate: "c" } as const;
  expect(refusalKey(service.execute(file))).toBe("ceremony.wrong-phase");
  expect(refusalKey(await filePaper(service, ceremony, "minutes", "minutes"))).toBe(
    "ceremony.earlier-protocol",
  );
  expect(refusalKey(await writeBags(service, ceremony, scratch(), "bag"))).toBe("ceremony.earlier-protocol");
  expect(ledger.head().seq).toBe(seq);

  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "示例理由",
  };
  const open = (quarter: string) =>
    service.execute({ type: "open", quarter, rehearsal: false, day, calendars: [], details });
  expect(refusalKey(open("2027Q3"))).toBe("ceremony.period-locked");
  expect(succeeded(open("2027Q4")).current?.id).toBe("DEMO-2027Q4-1");
  // A second start closes nothing twice.
  expect(succeeded(ceremonyService(ledger, testPorts())).facts().at(-1)?.type).toBe("application.started");
});
