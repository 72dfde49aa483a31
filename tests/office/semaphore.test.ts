import { expect, test } from "vitest";
import { semaphore } from "../../electron/services/office/semaphore.ts";
import { stretchingPlaces } from "../../electron/services/office/stretching.ts";

/** Runs that end when they are told to, and what has begun of them. */
function runs(within: ReturnType<typeof semaphore>) {
  const begun: number[] = [];
  const ends = new Map<number, (how: "well" | "badly") => void>();
  const add = (number: number) =>
    within(() => {
      begun.push(number);
      return new Promise<number>((resolve, reject) =>
        ends.set(number, (how) => (how === "well" ? resolve(number) : reject(new Error(String(number))))),
      );
    });
  return { begun, add, end: (number: number, how: "well" | "badly" = "well") => ends.get(number)?.(how) };
}

/** Lets everything that waits for nothing but its turn go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("so many run at a time, the others in the order in which they came", async () => {
  const { begun, add, end } = runs(semaphore(2));
  const all = Promise.all([1, 2, 3, 4].map(add));
  await turn();
  expect(begun).toEqual([1, 2]);
  end(2);
  await turn();
  expect(begun).toEqual([1, 2, 3]);
  end(3);
  await turn();
  // Whoever comes now waits behind those who wait.
  const late = add(5);
  await turn();
  expect(begun).toEqual([1, 2, 3, 4]);
  end(1);
  await turn();
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  end(4);
  end(5);
  expect([...(await all), await late]).toEqual([1, 2, 3, 4, 5]);
  // Empty again it takes as many as before.
  for (const number of [6, 7, 8]) void add(number);
  await turn();
  expect(begun.slice(5)).toEqual([6, 7]);
});

test("what fails gives its place on", async () => {
  const { begun, add, end } = runs(semaphore(1));
  const first = add(1);
  const second = add(2);
  await turn();
  end(1, "badly");
  await expect(first).rejects.toThrow("1");
  await turn();
  expect(begun).toEqual([1, 2]);
  end(2);
  expect(await second).toBe(2);
  const broken = semaphore(1);
  await expect(broken(() => Promise.reject(new Error("at once")))).rejects.toThrow("at once");
  expect(await broken(() => Promise.resolve("next"))).toBe("next");
});

test("as many passphrases are stretched at a time as there are cores, and as libuv has threads", () => {
  expect(stretchingPlaces(1, 4)).toBe(1);
  expect(stretchingPlaces(2, 4)).toBe(2);
  expect(stretchingPlaces(16, 4)).toBe(4);
  expect(stretchingPlaces(16, 12)).toBe(12);
  expect(stretchingPlaces(8, 0)).toBe(1);
});
