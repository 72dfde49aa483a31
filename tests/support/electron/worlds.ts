/**
 * What runs in the pages of the stand-in, as text: the two ends of a bridge between the page's world and the isolated world of the
 * preload script. Values are cloned on their way; functions and promises stay where they are and are called across.
 */

/** One end: `wrap` and `unwrap` make a value ready for the way and take it off it. Functions are called at once, as Electron does. */
const end = `function end(outward, inward) {
  const kept = new Map();
  let next = 0;
  const keep = (what) => { next += 1; kept.set(next, what); return next; };
  const wrap = (value) => {
    if (typeof value === "function") return { of: "function", id: keep(value) };
    if (value instanceof Promise) return { of: "promise", id: keep(value) };
    if (value && typeof value === "object" && Object.values(value).some((one) => typeof one === "function"))
      return { of: "object", entries: Object.entries(value).map(([key, one]) => [key, wrap(one)]) };
    return { of: "value", value };
  };
  const unwrap = (way) => {
    if (way.of === "function") return (...args) => ask({ call: way.id, args: args.map(wrap) });
    if (way.of === "promise") return new Promise((done, failed) => ask({ wait: way.id, args: [wrap(done), wrap(failed)] }));
    if (way.of === "object") return Object.freeze(Object.fromEntries(way.entries.map(([key, one]) => [key, unwrap(one)])));
    if (way.of === "error") throw new Error(way.message);
    return way.value;
  };
  let answer;
  const tell = (detail) => document.dispatchEvent(new CustomEvent(outward, { detail }));
  const ask = (asked) => { answer = undefined; tell(asked); const found = answer; return found ? unwrap(found) : undefined; };
  const onAsked = { expose: undefined };
  document.addEventListener(inward, ({ detail }) => {
    if (detail.answer) { answer = detail.answer; return; }
    try {
      const args = (detail.args ?? []).map(unwrap);
      if (detail.expose) { onAsked.expose(detail.expose, args[0]); tell({ answer: wrap(undefined) }); return; }
      const what = kept.get(detail.call ?? detail.wait);
      if (detail.wait) { what.then((found) => args[0](found), (error) => args[1](String(error))); tell({ answer: wrap(undefined) }); return; }
      tell({ answer: wrap(what(...args)) });
    } catch (error) { tell({ answer: { of: "error", message: String(error) } }); }
  });
  return { wrap, ask, onAsked };
}`;

/** Names that no page of the program uses. */
const [toPage, toPreload] = ["stand-in:to-page", "stand-in:to-preload"];

/** Name of the isolated world, and of the binding by which it reaches the host. */
export const world = "stand-in preload";
export const binding = "standInHost";

/** The page's end: what is exposed stands on its window, and can be neither changed nor taken away. */
export const pageEnd = `(() => { ${end}
  const { onAsked } = end("${toPreload}", "${toPage}");
  onAsked.expose = (name, api) => Object.defineProperty(window, name, { value: api, enumerable: true });
})();`;

/** The preload script's end: Electron's two modules for it, over the binding, and then the script itself. */
export function preloadEnd(script: string): string {
  return `(() => { ${end}
  const { wrap, ask } = end("${toPage}", "${toPreload}");
  const host = globalThis["${binding}"];
  const listeners = new Map();
  const waiting = new Map();
  let invoked = 0;
  globalThis.standInTold = (told) => {
    if (told.reply === undefined) for (const listener of listeners.get(told.channel) ?? []) listener({}, ...told.args);
    else {
      const { done, failed } = waiting.get(told.reply);
      waiting.delete(told.reply);
      if (told.failed === undefined) done(told.value); else failed(new Error(told.failed));
    }
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => void ask({ expose: name, args: [wrap(api)] }) },
    ipcRenderer: {
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (channel, ...args) => host(JSON.stringify({ channel, args })),
      invoke: (channel, ...args) => new Promise((done, failed) => {
        invoked += 1;
        waiting.set(invoked, { done, failed });
        host(JSON.stringify({ channel, args, reply: invoked }));
      }),
    },
  };
  const require = (name) => { if (name !== "electron") throw new Error("a sandboxed window has no " + name); return electron; };
  ((require, module, exports) => { ${script}
  })(require, { exports: {} }, {});
})();`;
}
