/** A thread that makes the files of reuse, so that pages need not wait. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReuseSource } from '../../core/reuse/model.ts';
import { makeReuseFiles } from './reuse-files.ts';

parentPort?.postMessage(makeReuseFiles(workerData as ReuseSource[]));
