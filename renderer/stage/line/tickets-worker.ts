import { hashBytes, hashHex } from "../../ui/hash.ts";
import type { CloudRequest } from "./cloud.ts";
import { computeClouds } from "./compute-clouds.ts";

/** Computes a draw beside the window, so that no frame waits for a hundred thousand hashes. One request, one answer. */
addEventListener("message", ({ data }: MessageEvent<CloudRequest>) => {
  const draw = computeClouds(data, { bytes: hashBytes, hex: hashHex });
  const buffers = draw?.clouds.flatMap(({ x, y, place, fate }) =>
    [x, y, place, fate].map(({ buffer }) => buffer),
  );
  postMessage(draw, { transfer: buffers ?? [] });
});
