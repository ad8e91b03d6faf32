import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareReports } from '../../../src/core/holdings/order.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { directoryOf } from '../../../src/pipeline/phrase/directory.ts';
import { reportsOf } from '../../../src/pipeline/site-step.ts';

test('every report is counted once in each kind of place, and has its initials and its file', async () => {
  const archive = await loadArchive(join(import.meta.dirname, '../../../content'));
  const reports = reportsOf(archive).sort(compareReports);
  const { places, initials, files } = directoryOf(reports, archive.settings);
  const sum = (kind: string): number =>
    places.filter((place) => place.kind === kind).reduce((total, place) => total + place.reports, 0);
  expect(sum('year')).toBe(reports.length);
  expect(sum('level')).toBe(reports.length);
  expect(sum('series')).toBe(reports.filter(({ metadata }) => metadata.series.value !== undefined).length);
  expect(sum('office')).toBe(reports.filter(({ metadata }) => metadata.org.value !== undefined).length);
  expect(new Set(places.map(({ url }) => url)).size).toBe(places.length);
  const titles = reports.map(({ metadata }) => metadata.title.value);
  expect(initials[titles.indexOf('云河县档案馆2022年工作总结')]).toBe('yhxdag2022ngzzj');
  expect(files).toEqual(reports.map(({ source }) => source.file));
});
