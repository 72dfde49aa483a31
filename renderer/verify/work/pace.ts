/** Milliseconds of work after which the window gets its turn to paint and to listen: two frames. */
const slice = 32;

/** Call the pace between pieces of work; it waits where the window has not had a turn for a while. */
export function pacer(): () => Promise<void> {
  const channel = new MessageChannel();
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    // A timer would wait four milliseconds each time, and a second in a window that is not in front.
    await new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
    since = performance.now();
  };
}
