/** A thread that counts the phrases of all years, so that pages need not wait. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileAliases } from '../../core/text/aliases.ts';
import { findYearChanges } from '../../core/trends/year-changes.ts';
import type { CountingTask } from './year-changes.ts';

const { texts, aliases } = workerData as CountingTask;
parentPort?.postMessage(findYearChanges(texts, { aliases: compileAliases(aliases) }));
