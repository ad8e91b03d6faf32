import { describe, expect, it } from 'vitest';
import { checkResult } from '../../src/pipeline/intake-listing.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { isBuildable, quarantine } from '../../src/pipeline/quarantine.ts';
import { reportsOf } from '../../src/pipeline/site-step.ts';
import { contentFolder, REPORT } from './content-folder.ts';

const ANOTHER_YEAR = REPORT.replaceAll('2022', '2021').replaceAll('4318', '3977');

describe('quarantine', () => {
  it('takes faulty files out and keeps their problems; the others are as they would be without them', async () => {
    const files = { 'a.txt': REPORT, 'b.txt': ANOTHER_YEAR };
    const faulty = {
      'empty.txt': '',
      'level.md': '---\nlevel: 县里\n---\n云河县水务局2020年工作总结\n好。\n',
      'archive.yaml': 'titel: 甲\nowner: 云河县档案馆\n',
    };
    const left = quarantine(await loadArchive(contentFolder({ ...files, ...faulty })));
    const alone = await loadArchive(contentFolder({ ...files, 'archive.yaml': 'owner: 云河县档案馆\n' }));
    expect(reportsOf(left)).toEqual(reportsOf(alone));
    expect(left.settings).toEqual(alone.settings);
    const errors = checkResult(left.files).files.flatMap(({ file, problems }) =>
      problems.filter(({ severity }) => severity === 'error').map(({ code, line }) => `${file}:${line} ${code}`),
    );
    expect(errors).toEqual([
      'archive.yaml:1 settings-key',
      'empty.txt:undefined empty-file',
      'level.md:2 unknown-level',
    ]);
  });

  it('takes a year out of its series', async () => {
    const archive = await loadArchive(
      contentFolder({ 'a.txt': REPORT, 'b.txt': `---\ndate: 昨天\n---\n${ANOTHER_YEAR}` }),
    );
    expect(reportsOf(archive).map(({ metadata }) => metadata.series.value)).toContain('云河县档案馆工作总结');
    expect(reportsOf(quarantine(archive)).map(({ metadata }) => metadata.series.value)).toEqual([undefined]);
  });

  it('takes one of two files that claim one page', async () => {
    const archive = quarantine(
      await loadArchive(contentFolder({ 'A.txt': REPORT, 'a.txt': ANOTHER_YEAR, 'c.txt': '总结\n好。' })),
    );
    expect(reportsOf(archive).map(({ source }) => source.file)).toEqual(['A.txt', 'c.txt']);
  });
});

describe('a site may be made', () => {
  it('of an archive without errors, or of what is left of one', async () => {
    const sound = await loadArchive(contentFolder({ 'a.txt': REPORT }));
    const mixed = await loadArchive(contentFolder({ 'a.txt': REPORT, 'b.txt': '' }));
    const hopeless = await loadArchive(contentFolder({ 'b.txt': '' }));
    const missing = await loadArchive('/nowhere/at/all');
    expect([sound, mixed, hopeless, missing].map(isBuildable)).toEqual([true, false, false, false]);
    expect([sound, mixed, hopeless, missing].map((archive) => isBuildable(quarantine(archive)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
