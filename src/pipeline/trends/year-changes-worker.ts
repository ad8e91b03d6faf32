/** A thread that counts the phrases of all years, so that pages need not wait. */
import { parentPort, workerData } from 'node:worker_threads';
import { compileAliases } from '../../core/text/aliases.ts';
import { findYearChanges } from '../../core/trends/year-changes.ts';
import { openKeptCounts } from './kept-counts.ts';
import { openKeptYears } from './kept-years.ts';
import type { WorkerTask } from './year-changes.ts';

const { texts, aliases, cacheDir, code } = workerData as WorkerTask;
const years = await openKeptYears(cacheDir, code);
const counts = await openKeptCounts(cacheDir, JSON.stringify([code, aliases]));
const changes = findYearChanges(texts, {
  aliases: compileAliases(aliases),
  standingIn: years.standingIn,
  counterOf: counts.counterOf,
});
await Promise.all([years.keep(), counts.keep()]);
parentPort?.postMessage(changes);
