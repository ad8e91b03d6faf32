import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  formatScores,
  halfOf,
  type JudgedField,
  type LabelledFile,
  scoreReports,
  scoresOf,
} from '../../bench/metadata-scores.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../shared.ts';

describe('scores', () => {
  const judged = (field: JudgedField['field'], isRight: boolean, isDoubtful: boolean): JudgedField => ({
    file: 'a.txt',
    field,
    got: 1,
    want: 2,
    isRight,
    isDoubtful,
  });

  test('count what is right, and what is right without doubt', () => {
    const scores = scoresOf([judged('year', true, false), judged('year', false, true), judged('year', false, false)]);
    expect(scores.find(({ field }) => field === 'year')).toEqual({
      field: 'year',
      right: 1,
      wrong: 2,
      sureRight: 1,
      sureWrong: 1,
    });
    expect(formatScores(scores)).toContain('of 2 wrong fields 1 are doubted');
  });

  test('part files into two halves by their names alone', () => {
    expect([halfOf('a'), halfOf('b'), halfOf('a')]).toEqual(['b', 'a', 'b']);
  });
});

const real = sharedFolder('real');
if (real === undefined)
  console.warn('Skipped: no folder real in ../shared; set WENMAI_SHARED to the folder that holds it.');

describe.skipIf(real === undefined)('real reports', async () => {
  const labels = real === undefined ? undefined : fs.readFileSync(path.join(real, 'labels.json'), 'utf8');
  const { files } = labels === undefined ? { files: [] } : (JSON.parse(labels) as { files: LabelledFile[] });
  const archive = real === undefined ? { files: [] } : await loadArchive(path.join(real, 'texts'));
  const reports = archive.files.flatMap(({ report }) => report ?? []);

  test.each(['a', 'b'] as const)('half %s', (half) => {
    const { fields, lost } = scoreReports(
      reports,
      files.filter(({ file }) => halfOf(file) === half),
    );
    expect(lost).toEqual([]);
    for (const { field, right, wrong } of scoresOf(fields)) {
      const share = right / (right + wrong);
      expect.soft(share, field).toBeGreaterThanOrEqual(field === 'outline' ? 0.88 : 0.97);
    }
    const sure = fields.filter(({ field, isDoubtful }) => field !== 'outline' && !isDoubtful);
    expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThanOrEqual(0.97);
  });
});
