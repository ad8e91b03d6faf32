/** Runs one task in a worker thread of its own, so that pages go on being made. */
import { Worker } from 'node:worker_threads';

/**
 * Starts `script` with `task` as its `workerData`; gives the first message that it posts. Rejects when it throws, or ends without
 * a message.
 */
export function runInWorker<Result>(script: URL, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', (result: Result) => resolve(result));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${script.pathname} ended with code ${code} and no result.`)));
  });
}
