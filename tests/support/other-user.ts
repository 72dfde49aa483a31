import { type ChildProcessWithoutNullStreams, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

/** Whether tests can be somebody else: root alone can. */
export const canBeOther = process.geteuid?.() === 0;

const nobody = { uid: 65534, gid: 65534 } as const;
/** Debian's own: whatever else is called python3 here may lie in a folder only root can enter. */
const python = "/usr/bin/python3";

/** Has another user of this machine run a script of Python, with an input that stands in no argument; what it prints. Fails where it does. */
export async function asOther(script: string, args: readonly string[], input = ""): Promise<string> {
  const options = { ...nobody, cwd: "/", env: {}, maxBuffer: 2 ** 28 };
  const running = promisify(execFile)(python, ["-c", script, ...args], options);
  running.child.stdin?.end(input);
  return (await running).stdout;
}

const connects = `
import socket, sys
port, count = int(sys.argv[1]), int(sys.argv[2])
there = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
print("there", flush=True)
sys.stdin.read()
`;

/** Connects so many times, as another user or as this one, and says nothing; there until the test is over. */
export async function idleStrangers(port: number, count: number, who: "other" | "own"): Promise<void> {
  const given = { cwd: "/", env: {}, ...(who === "other" ? nobody : {}) };
  const child: ChildProcessWithoutNullStreams = spawn(
    python,
    ["-c", connects, String(port), String(count)],
    given,
  );
  onTestFinished(async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  });
  const [said] = (await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(([code]) => [`ended with ${code}`]),
  ])) as [unknown];
  if (!String(said).startsWith("there")) throw new Error(`the strangers did not come: ${said}`);
}
