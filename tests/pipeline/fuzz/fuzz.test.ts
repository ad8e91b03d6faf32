/** `npm run fuzz` in brief: thirteen broken files of every kind. */
import { expect, it, onTestFinished } from 'vitest';
import { brokenInput, KIND_NAMES } from './broken-input.ts';
import { openExaminer } from './examine.ts';
import { outcomeOf } from './outcomes.ts';
import { breaches } from './promises.ts';

const SEED = 6;
const COUNT = KIND_NAMES.length * 13;
const INPUTS = Array.from({ length: COUNT }, (_, number) => brokenInput(SEED, number));

it('makes the same broken files again', () => {
  for (const number of [0, 41, 100, 298]) expect(brokenInput(SEED, number)).toEqual(INPUTS[number]);
});

it('ends every broken file as a report or as named problems', { timeout: 180_000 }, async () => {
  const examiner = openExaminer();
  onTestFinished(() => examiner.close());
  const examined = await examiner.examine(INPUTS);
  const failed = examined.filter((one) => one.breaches.length > 0);
  expect(failed.map(({ input, breaches: told }) => `${input.kind} ${input.number}: ${told.join('; ')}`)).toEqual([]);
  expect(examined.map(({ input }) => input.number).sort((a, b) => a - b)).toEqual(INPUTS.map(({ number }) => number));
  // Neither all refused nor all taken: the damage reaches past the first bytes.
  const outcomes = new Set(examined.map(outcomeOf));
  expect([...outcomes]).toEqual(expect.arrayContaining(['report', 'report, warned', 'damaged-document']));
  expect(outcomes.size).toBeGreaterThan(15);
  expect(examiner.peakMegabytes).toBeLessThan(1500);
});

it('tells a broken promise', () => {
  const input = {
    seed: 1,
    number: 1,
    kind: 'truncated',
    file: 'a.zip',
    bytes: Buffer.of(),
    members: ['b.txt'],
  } as const;
  const error = { code: 'x', severity: 'error', file: 'a.zip', message: '已损坏。', mend: '请另存。' } as const;
  const opened = { code: 'archive-opened', severity: 'info', file: 'a.zip', message: '内有 1 个文件' } as const;
  const told = (entry: object): string[] =>
    breaches(input, [{ file: 'a.zip', status: 'faulty', problems: [], ...entry }]);
  expect(breaches(input, [])).toEqual(['listed 0 times']);
  expect(told({ problems: [error] })).toEqual([]);
  expect(told({})).toEqual(['a.zip: faulty without an error']);
  expect(told({ status: 'passed over' })).toEqual(['a.zip: dropped without a word']);
  expect(told({ status: 'report' })).toEqual(['a.zip: a report without a paragraph']);
  expect(told({ problems: [{ ...error, mend: undefined }] })).toHaveLength(1);
  expect(told({ problems: [{ ...error, message: 'broken' }] })).toHaveLength(1);
  expect(told({ problems: [{ ...error, code: 'internal-error' }] })).toHaveLength(1);
  expect(told({ status: 'passed over', problems: [opened] })).toEqual(['0 members listed, 1 told']);
});
