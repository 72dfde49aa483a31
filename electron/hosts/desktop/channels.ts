/** Names of the messages between a window's preload script and the host. */
export const channels = {
  call: "mingqian:call",
  subscribe: "mingqian:subscribe",
  unsubscribe: "mingqian:unsubscribe",
  push: "mingqian:push",
} as const;
