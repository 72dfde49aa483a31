import { Worker } from "node:worker_threads";

/** What pdfjs found of a PDF: whether it is whole, and what it holds beside pages; none of it where the document could not be read. */
export interface PdfAnswer {
  /** How many pages were opened, each of them. */
  readonly count?: number;
  readonly active?: readonly ("script" | "file" | "address")[];
  readonly encrypted?: boolean;
}

/** How long and with how much memory one document is read. */
export interface PdfBounds {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

const usual: PdfBounds = { milliseconds: 120_000, mebibytes: 1024 };

/**
 * Has pdfjs examine a document in a thread of its own. Whatever a file makes of the library, a rejection that nobody waits for, an
 * endless loop, memory without end, ends that thread, and the document counts as one that cannot be read.
 */
export async function examinePdf(
  bytes: Uint8Array,
  { milliseconds, mebibytes }: PdfBounds = usual,
): Promise<PdfAnswer> {
  // A copy: the thread takes the bytes over.
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    workerData: copy,
    transferList: [copy.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: mebibytes },
    // What the library has to say of a file is of no use to whoever reads the command's output.
    stdout: true,
    stderr: true,
    // Only what the thread needs: not the flags of a test runner.
    execArgv: [],
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let timer: NodeJS.Timeout | undefined;
  const answered = new Promise<PdfAnswer>((resolve) => {
    worker.once("message", resolve);
    worker.once("messageerror", () => resolve({}));
    // Stays for good: what comes after an answer is nobody's business either.
    worker.on("error", () => resolve({}));
    worker.once("exit", () => resolve({}));
    timer = setTimeout(resolve, milliseconds, {});
  });
  try {
    return await answered;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
