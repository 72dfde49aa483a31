import { mkdirSync, readdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { isBesideProgram } from "../../../electron/cli/portable/beside-program.ts";
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

test.each(["", ".local/share/mingqian", ".local/share"])(
  "where the portable folder is, or holds, the place of the office's own data, it is the program that has to go elsewhere: ~/%s",
  async (place) => {
    const home = scratch();
    const portable = { folder: join(home, place), start: "mingqian.sh" };
    mkdirSync(portable.folder, { recursive: true });
    const started = starting([], { portable, home });
    expect(await started.ended).toBe(2);
    const said = started.complained.join("\n");
    expect(said).toContain("Move the program's folder elsewhere");
    expect(said).toContain(`the portable folder ${portable.folder} holds`);
    expect(said).toContain(join(home, ".local/share/mingqian"));
    expect(said).not.toContain("Start without --data");
  },
);

test("on a drive whose paths the system does not tell, the folders are compared all the same", async () => {
  const portable = portableFolder();
  const link = join(scratch(), "link");
  symlinkSync(portable.folder, link);
  const untold = Object.assign(new Error("illegal operation on a directory"), { code: "EISDIR" });
  vi.spyOn(realpathSync, "native").mockImplementation(() => {
    throw untold;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const started = starting(["--data", join(link, "data")], { portable });
  expect(await started.ended).toBe(2);
  expect(started.complained.join("\n")).toContain("is within the portable folder");
  // A drive that is not there at all.
  expect(isBesideProgram("/nowhere/data", portable.folder)).toBe(false);
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
