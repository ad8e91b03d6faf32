import { expect, it } from 'vitest';
import { PARSE_SECONDS } from '../../src/pipeline/formats/limits.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { contentFolder, REPORT } from './content-folder.ts';
import { HOSTILE_CASES } from './hostile-files.ts';

/** `faulty · empty-file` for each file but the good one. */
async function outcomeOf(folder: string): Promise<string> {
  const { files } = await loadArchive(folder);
  expect(files.find(({ file }) => file === '好.txt')).toMatchObject({ status: 'report', problems: [] });
  const others = files.filter(({ file }) => file !== '好.txt');
  // Each file has a report or says why not; only hidden ones (....txt) are passed over without a word.
  for (const { file, status, report, problems } of others) {
    if (!file.startsWith('.')) expect(status === 'report' ? report : problems[0]).toBeDefined();
  }
  for (const { problems } of others) for (const { message } of problems) expect(message).toMatch(/\p{Script=Han}/u);
  expect(isPlainData(files)).toBe(true);
  return others
    .map(({ status, encoding, problems }) => [status, encoding, ...new Set(problems.map(({ code }) => code))])
    .map((told) => told.filter(Boolean).join(' · '))
    .join(' | ');
}

/** Whether JSON keeps `value` whole. */
function isPlainData(value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlainData);
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlainData);
}

// A worker that takes too long ends as another outcome, `faulty · parser-timeout`: the limit bounds the work, on any machine.
it.each(HOSTILE_CASES)('$name: $outcome', { timeout: 2 * PARSE_SECONDS * 1000 }, async ({ outcome, make }) => {
  // Of its own words: copies are reported.
  const folder = contentFolder({ '好.txt': REPORT.replaceAll('档案馆', '水务局').replace('查档', '办事') });
  make(folder);
  expect(await outcomeOf(folder)).toBe(outcome);
});
