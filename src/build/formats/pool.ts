/** A few worker threads that parse untrusted files, each within its time and memory. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { resolveEnvironment } from '../environment.ts';
import type { Fault } from '../fault.ts';
import { parserCrashed, parserMemory, parserTimeout } from './faults.ts';
import { PARSE_SECONDS, WORKER_HEAP_MB } from './limits.ts';
import type { Job, Outcome } from './worker.ts';

export interface PoolOptions {
  /** Script of the workers: takes a `Job` and answers with an `Outcome`. */
  script?: string;
  workers?: number;
  seconds?: number;
  heapMegabytes?: number;
}

export interface Pool {
  /** Jobs that are worth being given at once: more only wait in memory. */
  readonly width: number;
  /** Never rejects: a worker that dies or takes too long gives an error, and another takes its place. */
  run(job: Job): Promise<Outcome>;
  /** Stops the workers; jobs that still wait are given up. */
  close(): Promise<void>;
}

/** Each takes about 250 MB for PDF. */
const MOST_WORKERS = 4;

interface Waiting {
  job: Job;
  settle: (outcome: Outcome) => void;
}

/** Threads start with the first job, so that an archive of plain text pays nothing. */
export function createPool(options: PoolOptions = {}): Pool {
  const { workers = Math.min(MOST_WORKERS, availableParallelism()) } = options;
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Waiting[] = [];
  let busy = 0;

  function next(): void {
    if (busy >= workers) return;
    const taken = waiting.shift();
    if (!taken) return;
    busy++;
    const worker = idle.pop() ?? start();
    void runJob(worker, taken.job, options).then(({ outcome, alive }) => {
      busy--;
      if (alive) idle.push(worker);
      else all.delete(worker);
      taken.settle(outcome);
      next();
    });
  }

  function start(): Worker {
    const worker = startWorker(options);
    all.add(worker);
    return worker;
  }

  return {
    width: workers * 2,
    run: (job) =>
      new Promise((settle) => {
        waiting.push({ job, settle });
        next();
      }),
    async close() {
      for (const { settle } of waiting.splice(0)) settle({ error: parserCrashed('已停止') });
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function startWorker({ script, heapMegabytes = WORKER_HEAP_MB }: PoolOptions): Worker {
  const worker = new Worker(script ?? join(resolveEnvironment().root, 'src/build/formats/worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // What libraries print of each other is no message to an archivist.
    stdout: true,
    stderr: true,
    execArgv: [],
    env: {},
  });
  // An error that comes after a job's end, while the thread is being stopped, is nobody's.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

interface Finished {
  outcome: Outcome;
  /** The worker can take another job. */
  alive: boolean;
}

function runJob(worker: Worker, job: Job, { seconds = PARSE_SECONDS, heapMegabytes }: PoolOptions): Promise<Finished> {
  return new Promise((resolve) => {
    const fail = (error: Fault): void => finish({ outcome: { error }, alive: false });
    const listeners = {
      message: (outcome: Outcome) => finish({ outcome, alive: true }),
      messageerror: () => fail(parserCrashed('结果无法传回')),
      exit: (code: number) => fail(parserCrashed(`退出码 ${code}`)),
      error: (error: unknown) =>
        fail(isOutOfMemory(error) ? parserMemory(heapMegabytes) : parserCrashed(nameOf(error))),
    };
    const timer = setTimeout(() => fail(parserTimeout(seconds)), seconds * 1000);
    function finish(finished: Finished): void {
      clearTimeout(timer);
      // Not all listeners: Node has some of its own.
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      worker.unref();
      if (finished.alive) resolve(finished);
      else void worker.terminate().then(() => resolve(finished));
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.ref();
    worker.postMessage(job);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
