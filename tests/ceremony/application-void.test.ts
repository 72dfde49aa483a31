import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("a void ceremony has its minutes and bag, told and verified from the console, also after another that has one", async () => {
  const host = hostInProcess(scratch(), testPorts());
  try {
    const held = officer(host);
    await holdUntil(held, "bag");
    const { ceremony } = held.console.last().view;
    const details = {
      place: "甲",
      organiser: "乙",
      host: "丙",
      operator: "丁",
      recorder: "戊",
      windowReason: "演练",
    };
    await held.execute({
      type: "open",
      quarter: "2027Q3",
      day: ceremony?.day ?? "",
      rehearsal: true,
      details,
    });
    good(
      await held.change("settlePlan", {
        preset: "quzhou-city-2017",
        team: 2,
        raised: {},
        leftOut: [],
      }),
    );
    await held.execute({ type: "approve-exclusions", supervisor: "示例甲" });
    for (const [role, name] of [
      ["discipline", "示例甲"],
      ["citizen", "示例乙"],
    ] as const) {
      await held.execute({ type: "sign-in", role, name, organisation: "示例单位", post: "", writes: true });
    }
    const keys = good(await held.console.client.call("newKeys", {}));
    good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
    for (const keeper of ["officer", "supervisor"] as const) {
      await held.execute({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature });
    }
    await held.execute({ type: "void", envelope: "" });
    const id = held.console.last().view.past.at(-1)?.ceremony ?? "";
    expect(id).toMatch(/-2$/);
    good(await held.change("filePaper", { ceremony: id, paper: "minutes" }));
    const bag = good(await held.change("writeBag", { ceremony: id }));
    const page = good(await held.console.client.call("ceremony", { ceremony: id }));
    expect(page).toMatchObject({ void: true, over: true, papers: ["minutes"] });
    expect([page.bag, page.close]).not.toContain("");
    expect(bag.folder.endsWith(id)).toBe(true);
    const { failed, checks } = good(await held.console.client.call("verifyBag", { ceremony: id }));
    expect(failed).toBe(0);
    // The ledger knows the digest that its minutes give: the application compares the void too.
    const anchors = checks.filter(({ name }) => name.key.startsWith("verify.name.anchor-"));
    expect(anchors.map(({ status }) => status)).toEqual(["pass", "not-possible", "pass"]);
  } finally {
    await host.close();
  }
});
