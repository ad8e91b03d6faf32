/** Archives below the content folder of another one: alone, side by side, in ZIP files, and one within another. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { RECORDS } from '../../../src/core/paths.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { LoadedArchive } from '../../../src/handover/handover.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { parseManifest } from '../../../src/pipeline/preservation/manifest.ts';
import { reportsOf } from '../../../src/pipeline/site-step.ts';
import { contentFolder, write } from '../content-folder.ts';
import { fileCount, treeOf } from '../tree.ts';
import { writeDataSite } from './data-site.ts';

const report = (office: string, year: number): string => `${office}${year}年工作总结
${year}年，在县委、县政府的坚强领导下，${office}接收档案${year * 3}卷。mzshh按期召开。
一、主要工作
（一）推进${office}新馆建设。联系人李XX，见[说明](https://example.org/)。
二、存在问题
${office}基础业务力量不足。
来源：
`;

/** Four years of three offices, as four people might read a year each. */
const OFFICES = ['云河县档案馆', '云河县水务局', '云河县统计局'];
const PARTS = [2019, 2020, 2021, 2022].map((year) => ({
  ...Object.fromEntries(OFFICES.map((office, index) => [`${year}/b${index}.txt`, report(office, year)])),
  [`${year}/目录.xlsx`]: 'x',
}));

/** Paths as they are where a report was read. */
const withoutPlace = ({ source, problems, ...rest }: Report) => {
  const { archive, ...where } = source;
  const own = (file: string): string => (archive === undefined ? file : file.slice(archive.length + 1));
  return {
    ...rest,
    source: { ...where, file: own(source.file) },
    problems: problems.map((problem) => ({ ...problem, file: own(problem.file) })),
  };
};
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const told = (archive: LoadedArchive): string[] =>
  archive.files.flatMap(({ file, status }) => (status === 'report' ? [] : [`${file} ${status}`]));
const errors = ({ problems }: LoadedArchive): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${file} ${code}`);

function zipOf(folder: string, prefix = ''): Uint8Array {
  const files = [...treeOf(folder).keys()].filter((path) => /\.[a-z]+$/.test(path));
  return zipSync(Object.fromEntries(files.map((path) => [prefix + path, readFileSync(join(folder, path))])), {
    level: 1,
  });
}

test('four parts side by side, folders and ZIP files, are the archive that is built at once', async () => {
  const [whole, joined] = [contentFolder(Object.assign({}, ...PARTS)), contentFolder()];
  for (const [index, part] of PARTS.entries()) {
    const site = index % 2 === 0 ? join(joined, `馆${index}`) : contentFolder();
    await writeDataSite(contentFolder(part), site);
    if (index === 1) write(joined, '馆1.zip', zipOf(site));
    if (index === 3) write(joined, '馆3.zip', zipOf(site, 'dist/'));
  }
  const parse = (): never => {
    throw new Error('A report was parsed again.');
  };
  const archive = await loadArchive(joined, { parse });
  expect(errors(archive)).toEqual([]);
  const [wholeSite, joinedSite] = [contentFolder(), contentFolder()];
  const expected = reportsOf(await writeDataSite(whole, wholeSite))
    .map(withoutPlace)
    .sort(byId);
  expect(reportsOf(archive).map(withoutPlace).sort(byId)).toEqual(expected);
  expect(expected.filter(({ cleaned }) => cleaned.length > 0)).not.toEqual([]);
  expect(expected.filter(({ metadata }) => metadata.series.value !== undefined)).toHaveLength(12);
  expect(told(archive)).toEqual(
    ['馆0', '馆1.zip', '馆2', '馆3.zip'].flatMap((name, index) => [
      `${name} passed over`,
      `${name}/${2019 + index}/目录.xlsx passed over`,
    ]),
  );

  // Index and texts are the same files; originals are those of the parts.
  await writeDataSite(joined, joinedSite);
  const own = (site: string) =>
    new Map(
      [...treeOf(site)].filter(([path]) =>
        /^(?:originals|search\/(?:texts|columns|names|packs|cards|[^/.]+\/))/.test(path),
      ),
    );
  expect(fileCount(own(wholeSite))).toBeGreaterThan(12);
  expect(own(joinedSite)).toEqual(own(wholeSite));
  const { sources } = parseManifest(readFileSync(join(joinedSite, 'data/manifest-sha256.txt'), 'utf8'));
  expect(sources.map(({ path }) => path)).toEqual(
    ['馆0/data/manifest-sha256.txt', '馆1.zip', '馆2/data/manifest-sha256.txt', '馆3.zip'].sort(),
  );
});

test('an archive that took in another one is taken in whole, and follows a change at the bottom', async () => {
  const [village, county, city] = [
    contentFolder({ 'a.txt': report('石桥镇', 2020) }),
    contentFolder(),
    contentFolder(),
  ];
  write(county, 'b.txt', report('云河县', 2021));
  write(city, 'c.txt', report('南江市', 2022));
  const raise = async (): Promise<LoadedArchive> => {
    for (const [from, to] of [
      [village, join(county, '镇')],
      [county, join(city, '县')],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      await writeDataSite(from, to);
    }
    return loadArchive(city);
  };
  const places = (archive: LoadedArchive) =>
    reportsOf(archive).map(({ id, source }) => [id, source.file, source.archive]);
  const first = await raise();
  expect(places(first)).toEqual([
    ['c', 'c.txt', undefined],
    ['b', '县/b.txt', '县'],
    ['a', '县/镇/a.txt', '县'],
  ]);
  const site = contentFolder();
  await writeDataSite(city, site);
  expect(readFileSync(join(site, 'originals/a.txt'), 'utf8')).toBe(report('石桥镇', 2020));

  write(village, 'a.txt', report('石桥镇', 2020).replace('力量不足', '力量仍然不足'));
  write(village, 'd.txt', report('石桥镇', 2018));
  const second = await raise();
  expect(places(second).map(([id]) => id)).toEqual(['c', 'b', 'a', 'd']);
  expect(reportsOf(second)[2]?.paragraphs.at(-1)?.text).toBe('石桥镇基础业务力量仍然不足。');
  // A series of both years, which the village has had from its second report on.
  expect(reportsOf(first)[2]?.metadata.series.value).toBeUndefined();
  expect(reportsOf(second)[2]?.metadata.series.value).toBe('石桥镇工作总结');
});

test('ids that clash are told, here and across three archives', async () => {
  const content = contentFolder({ 'x.txt': report('云河县', 2021) });
  for (const [name, office] of [
    ['甲', '东山县'],
    ['乙', '西山县'],
  ] as const) {
    await writeDataSite(contentFolder({ 'x.txt': report(office, 2021) }), join(content, name));
  }
  const archive = await loadArchive(content);
  expect(errors(archive)).toEqual(['乙/x.txt same-id', '甲/x.txt same-id']);
  const [problem] = archive.problems.filter(({ code }) => code === 'same-id');
  expect(problem?.mend).toContain('重新生成');
});

test('what was left out there is no error here; a level that is unknown here is one', async () => {
  const inner = contentFolder({
    'archive.yaml': 'levels: [市, 片区]\n',
    'a.md': `---\nlevel: 片区\n---\n\n${report('南片区', 2021)}`,
    'empty.txt': '',
  });
  const content = contentFolder();
  await writeDataSite(inner, join(content, '片'));
  const archive = await loadArchive(content);
  expect(errors(archive)).toEqual(['片/a.md unknown-level']);
  expect(archive.problems.find(({ code }) => code === 'empty-file')).toMatchObject({
    severity: 'warning',
    file: '片/empty.txt',
  });
  write(content, 'archive.yaml', 'levels: [市, 片区]\n');
  expect(errors(await loadArchive(content))).toEqual([]);
});

test('a row of catalogue.csv gives what it says to a report that was read elsewhere, and nothing else is read anew', async () => {
  const content = contentFolder();
  const inner = contentFolder({
    'a.txt': report('石桥经济区', 2021),
    'b.md': `---\norg: 南湖镇\n---\n\n${report('南湖镇', 2020)}`,
  });
  await writeDataSite(inner, join(content, '区'));
  const before = reportsOf(await loadArchive(content));
  write(content, 'catalogue.csv', 'file,level,org\n区/a.txt,乡镇,石桥经济开发区\n区/b.md,市,南江市\n区/c.txt,市,\n');
  const archive = await loadArchive(content);
  const [a, b] = reportsOf(archive);
  expect(a?.metadata.level).toEqual({ value: '乡镇', evidence: { from: 'catalogue', quote: '乡镇', line: 2 } });
  expect(a?.metadata.org.value).toBe('石桥经济开发区');
  expect(b?.metadata).toMatchObject({ level: { value: '市' }, org: { value: '南湖镇' } });
  expect(a?.metadata.year).toEqual(before[0]?.metadata.year);
  const codes = archive.problems.map(({ code }) => code);
  expect(codes).toContain('catalogue-missing-file');
  expect(codes.filter((code) => /^(?:level|org)-/.test(code))).toEqual([]);
});

test('an archive that is not whole, altered, or of another version is named, and nothing of it is taken', async () => {
  const site = contentFolder();
  await writeDataSite(contentFolder({ 'a.txt': report('云河县', 2021) }), site);
  const pack = readdirSync(join(site, 'search')).find((name) => name.startsWith('texts.')) ?? '';
  const harms: [name: string, harm: (copy: string) => void][] = [
    ['missing', (copy) => rmSync(join(copy, 'search', pack))],
    ['altered', (copy) => writeFileSync(join(copy, RECORDS), 'x')],
    ['version', (copy) => writeFileSync(join(copy, 'data/manifest-sha256.txt'), '# wenmai: older\n')],
  ];
  const content = contentFolder({ 'b.txt': report('东山县', 2021) });
  for (const [name, harm] of harms) {
    cpSync(site, join(content, name), { recursive: true });
    harm(join(content, name));
  }
  const archive = await loadArchive(content);
  expect(errors(archive)).toEqual(['altered archive-damaged', 'missing archive-damaged', 'version archive-version']);
  expect(reportsOf(archive).map(({ id }) => id)).toEqual(['b']);
});
