import { expect, test } from "vitest";
import { browserName } from "../../renderer/console/settings/browser-name.ts";

const webkit = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`${webkit} Chrome/146.0.0.0 Safari/537.36`, "Chromium 146.0.0.0"],
  [`${webkit} HeadlessChrome/146.0.0.0 Safari/537.36`, "Chromium 146.0.0.0"],
  [`${webkit} Chrome/146.0.0.0 Safari/537.36 Edg/146.0.0.0`, "Edge 146.0.0.0 · Chromium 146.0.0.0"],
  [
    `${webkit} mingqian/0.1.0 Chrome/146.0.7680.2 Electron/45.4.1 Safari/537.36`,
    "Electron 45.4.1 · Chromium 146.0.7680.2",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox 150.0"],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15",
    "Safari 18.3",
  ],
  ["something else", "something else"],
])("%s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
