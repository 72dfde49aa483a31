import { expect, test } from "vitest";
import {
  type Circumstances,
  goOn,
  type Played,
  progressAt,
  secondsToPlay,
} from "../../renderer/stage/line/play.ts";
import { type Scene, type SceneStep, scenes } from "../../shared/ceremony/scenes.ts";

const step = (scene: Scene, draw: SceneStep["draw"] = "ZD"): SceneStep => ({ draw, scene, page: 0 });
const at = (scene: Scene, since = 0): Played => ({ draw: "ZD", scene, since });
const waitingAt = (scene: Scene): Played => ({ draw: "ZD", scene, since: undefined });
const circumstances = (now: number, changes: Partial<Circumstances> = {}): Circumstances => ({
  now,
  ready: true,
  atOnce: false,
  ...changes,
});

/** Plays until nothing is waited for any more. */
function playOut(from: Played, to: SceneStep, now = 0): { scenes: Scene[]; took: number } {
  const seen = [from.scene];
  let [played, time] = [from, now];
  for (;;) {
    const course = goOn(played, to, circumstances(time));
    if (course.played.scene !== played.scene) seen.push(course.played.scene);
    const settled = course.played === played && course.wait === undefined;
    if (settled) return { scenes: seen, took: (time - now) / 1000 };
    played = course.played;
    time += course.wait ?? 0;
  }
}

test("the line of a draw takes 15 to 20 seconds and each scene moves within its time", () => {
  const whole = scenes.reduce((sum, scene) => sum + secondsToPlay(scene), 0);
  expect(whole).toBeGreaterThanOrEqual(15);
  expect(whole).toBeLessThanOrEqual(20);
});

test("each scene begins where the one before it ended, and only grows", () => {
  const sum = (scene: Scene, seconds: number) =>
    Object.values(progressAt(scene, seconds)).reduce((total, part) => total + part, 0);
  for (const [index, scene] of scenes.entries()) {
    const before = scenes[index - 1];
    if (before) expect(progressAt(scene, 0)).toEqual(progressAt(before, Number.POSITIVE_INFINITY));
    for (let time = 0; time < secondsToPlay(scene); time += 0.1)
      expect(sum(scene, time + 0.1)).toBeGreaterThanOrEqual(sum(scene, time));
    expect(progressAt(scene, secondsToPlay(scene))).toEqual(progressAt(scene, Number.POSITIVE_INFINITY));
  }
  expect(progressAt("reveal", 0)).toEqual({ called: 1, fallen: 1, magnified: 1, dropped: 1 });
});

test("a remote pressed too early skips nothing: every scene is played to its end", () => {
  expect(playOut(at("roll-call"), step("reveal"))).toEqual({ scenes: [...scenes], took: 19 });
  expect(playOut(at("magnify"), step("line"))).toEqual({ scenes: ["magnify", "line"], took: 7 });
});

test("a scene that has stood long enough gives way at once", () => {
  const { played } = goOn(at("tickets"), step("magnify"), circumstances(60_000));
  expect(played).toEqual({ draw: "ZD", scene: "magnify", since: 60_000 });
});

test("a scene waits for its tickets before it begins", () => {
  const waiting = goOn(waitingAt("tickets"), step("tickets"), circumstances(5, { ready: false }));
  expect(waiting.played.since).toBeUndefined();
  expect(goOn(waiting.played, step("tickets"), circumstances(9)).played.since).toBe(9);
  const pressed = goOn(waiting.played, step("reveal"), circumstances(7, { ready: false }));
  expect(pressed.played.scene).toBe("tickets");
});

test("another draw, calm mode and a step back come at once", () => {
  expect(goOn(at("tickets"), step("line", "YB"), circumstances(1)).played.draw).toBe("YB");
  expect(goOn(at("tickets"), step("line"), circumstances(1, { atOnce: true })).played.scene).toBe("line");
  expect(goOn(at("line"), step("tickets"), circumstances(1)).played.scene).toBe("tickets");
});

test("a step that is shown already changes nothing, so that no frame is drawn twice", () => {
  const now = at("line", 3);
  expect(goOn(now, step("line"), circumstances(9_999))).toEqual({ played: now });
  expect(goOn(now, step("line"), circumstances(9_999)).played).toBe(now);
});
