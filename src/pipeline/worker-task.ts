/** Runs tasks in worker threads, so that pages go on being made. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openTaskQueue, type TaskOptions } from './task-queue.ts';

/**
 * One core is left to the making of pages. Each thread holds the texts of the archive and what it makes of them: of a build of 10,000
 * reports on 2 cores the three at once took 0.9 GB more.
 */
const threads = openTaskQueue(Math.max(1, availableParallelism() - 1));

/** Pages are made: what waits for threads is all that is left, and no core shall wait. */
export const useAllCores = (): void => threads.widen(availableParallelism());

/**
 * Starts `script` with `task` as its `workerData` as soon as a core is free for it; gives the first message that it posts. Rejects
 * when it throws, or ends without a message. What pages wait for comes `first`.
 */
export function runInWorker<Result>(script: URL, task: unknown, options: TaskOptions = {}): Promise<Result> {
  return threads.run(() => runNow<Result>(script, task), options);
}

/** Settles when the thread has ended, and with it the memory that it took. */
function runNow<Result>(script: URL, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    const results: Result[] = [];
    worker.once('message', (result: Result) => results.push(result));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (results.length > 0) resolve(results[0] as Result);
      else reject(new Error(`${script.pathname} ended with code ${code} and no result.`));
    });
  });
}
