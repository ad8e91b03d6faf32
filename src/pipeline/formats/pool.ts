/**
 * A few worker processes that parse untrusted files, each within its time and memory.
 *
 * Processes, not threads: a thread that allocates faster than Node can stop it takes the whole process with it, in spite of its
 * `resourceLimits` (“Reached heap limit Allocation failed”).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
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

/** Workers start with the first job, so that an archive of plain text pays nothing. */
export function createPool(options: PoolOptions = {}): Pool {
  const { workers = Math.min(MOST_WORKERS, availableParallelism()) } = options;
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
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
      if (alive && all.has(worker)) idle.push(worker);
      taken.settle(outcome);
      next();
    });
  }

  function start(): ChildProcess {
    const worker = startWorker(options);
    all.add(worker);
    worker.on('exit', () => {
      all.delete(worker);
      // It may die after its job is done, and would leave the next one without an answer.
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
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
      await Promise.all([...all].map(end));
    },
  };
}

function startWorker({ script, heapMegabytes = WORKER_HEAP_MB }: PoolOptions): ChildProcess {
  const worker = fork(script ?? join(resolveEnvironment().root, 'src/pipeline/formats/worker.ts'), {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    // Output of libraries is no message to an archivist; the reason for a broken worker is in its errors.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {},
  });
  // An error that comes after a job's end, while the worker is being stopped, is nobody's.
  worker.on('error', () => undefined);
  release(worker);
  return worker;
}

/** Lets the build end while the worker only waits for jobs. */
function release(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
  (worker.stderr as { unref?: () => void } | null)?.unref?.();
}

function hold(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    hold(worker);
    worker.once('exit', () => resolve());
    worker.kill('SIGKILL');
  });
}

interface Finished {
  outcome: Outcome;
  /** The worker can take another job. */
  alive: boolean;
}

function runJob(
  worker: ChildProcess,
  job: Job,
  { seconds = PARSE_SECONDS, heapMegabytes }: PoolOptions,
): Promise<Finished> {
  return new Promise((resolve) => {
    let errors = '';
    const fail = (error: Fault): void => finish({ outcome: { error }, alive: false });
    const collect = (text: unknown): void => {
      errors = (errors + String(text)).slice(-MOST_ERRORS);
    };
    const listeners = {
      message: (outcome: unknown) => finish({ outcome: outcome as Outcome, alive: true }),
      // All of its errors have been read by then.
      close: (code: number | null, signal: string | null) => fail(faultOf(errors, signal ?? code, heapMegabytes)),
      error: (error: unknown) => fail(parserCrashed(String(error))),
    };
    const timer = setTimeout(() => fail(parserTimeout(seconds)), seconds * 1000);
    function finish(finished: Finished): void {
      clearTimeout(timer);
      // Not all listeners: Node has some of its own.
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      worker.stderr?.off('data', collect);
      release(worker);
      if (finished.alive) resolve(finished);
      else void end(worker).then(() => resolve(finished));
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.stderr?.on('data', collect);
    hold(worker);
    worker.send(job, (error) => error && fail(parserCrashed(String(error))));
  });
}

/** Characters of a worker's errors that are kept: the stack of the last one. */
const MOST_ERRORS = 10_000;

/** Why a worker ended, from what it printed and how it ended. */
function faultOf(errors: string, ended: string | number | null, heapMegabytes: number | undefined): Fault {
  if (errors.includes('JavaScript heap out of memory')) return parserMemory(heapMegabytes);
  const [, error] = /^(\w*Error(?:: .*)?)$/m.exec(errors) ?? [];
  return parserCrashed(error ?? `退出码 ${ended ?? '不明'}`);
}
