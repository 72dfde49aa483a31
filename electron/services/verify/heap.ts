import { getHeapStatistics } from "node:v8";

/** What V8 counts into its limit for what has just been made: three semi-spaces of 64 MiB, in which nothing is kept. */
const young = 192 * 2 ** 20;

/**
 * Bytes that this process may still keep. V8 ends the process where its heap is full, and nothing can be said then: whoever reads
 * other people's files asks before.
 */
export function heapRoom(): number {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  return limit - young - used;
}
