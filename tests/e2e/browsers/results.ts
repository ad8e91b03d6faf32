/** Results of the journeys, kept for the table that `npm run e2e:browsers` prints. */
import { join } from 'node:path';
import type { Step } from './journey.ts';

export const RESULTS = join(import.meta.dirname, '../../../.cache/test/browsers');

export interface Result {
  id: string;
  name: string;
  version: string;
  way: string;
  /** `done`, `told` or a fault in words. */
  outcomes: Readonly<Partial<Record<Step, string>>>;
}
