import { expect, test } from 'vitest';
import { intakeParts } from '../../src/site/intake-parts.ts';
import { reportOf } from '../core/report/report-of.ts';

const reports = ['a', 'b', 'c'].map((id) => reportOf({ id, title: id }));
const draw = (most: number): string[] =>
  intakeParts(reports, most).map(
    ({ page, number, reports: its }) => `${number} ${page}: ${its.map(({ id }) => id).join(' ')}`,
  );

test('one page while it holds all', () => {
  expect(draw(3)).toEqual(['1 intake.html: a b c']);
});

test('further pages beyond that', () => {
  expect(draw(2)).toEqual(['1 intake.html: a b', '2 intake/2.html: c']);
});

test('an empty archive has its page', () => {
  expect(intakeParts([])).toEqual([{ page: 'intake.html', number: 1, reports: [] }]);
});
