import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../../support/scratch.ts";
import { starting } from "../../support/starting.ts";

/** A portable folder, as far as a start asks for it. */
function portableFolder() {
  const folder = join(scratch(), "Mingqian");
  mkdirSync(folder);
  return { folder, start: "mingqian.sh" };
}

test("an office's data do not lie in the portable folder, whatever way leads there", async () => {
  const portable = portableFolder();
  const link = join(scratch(), "link");
  symlinkSync(portable.folder, link);
  for (const data of [portable.folder, join(portable.folder, "data/deep"), join(link, "data")]) {
    const started = starting(["--data", data], { portable });
    expect(await started.ended).toBe(2);
    expect(started.complained.join("\n")).toContain(`${data} is within the portable folder`);
    expect(started.complained.join("\n")).toContain(
      `the data lie in ${join(started.home, ".local/share/mingqian")}`,
    );
  }
  expect(readdirSync(portable.folder)).toEqual([]);
});

test("a rehearsal may, and says that no other lists and no names are to lie there", async () => {
  const portable = portableFolder();
  const started = starting(["--sample", "--data", join(portable.folder, "rehearsals")], { portable });
  await started.says(/no lists are taken but the sample's; .* start mingqian\.sh: /);
  await started.says(/Console: http/);
});

test("beside the folder, and in the person's own, everything is as it is elsewhere", async () => {
  const portable = portableFolder();
  for (const args of [["--data", `${portable.folder}-data`], ["--sample"]]) {
    const started = starting(args, { portable });
    await started.says(/Console: http/);
    expect(started.printed.join("\n")).not.toContain("no lists are taken");
    started.stop();
    expect(await started.ended).toBe(0);
  }
});
