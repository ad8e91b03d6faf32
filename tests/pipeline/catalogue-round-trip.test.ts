/** The output of `npm run catalogue`, put back as catalogue.csv, changes no metadata. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueCsv, catalogueSheet } from '../../src/core/exchange/catalogue-csv.ts';
import type { MetadataField } from '../../src/core/report/report.ts';
import type { LoadedArchive } from '../../src/handover/handover.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { reportsOf } from '../../src/pipeline/site-step.ts';
import { sharedFolder } from '../shared.ts';
import { contentFolder, write } from './content-folder.ts';

/** Every field's value by file; a supplied title stays supplied. */
function valuesOf(archive: LoadedArchive): Map<string, unknown> {
  return new Map(
    reportsOf(archive).map(({ source, metadata }) => {
      const fields = Object.keys(metadata) as MetadataField[];
      return [source.file, [metadata.title.supplied, fields.map((field) => [field, metadata[field].value])]];
    }),
  );
}

async function expectRoundTrip(folder: string, toCsv: typeof catalogueSheet): Promise<LoadedArchive> {
  const before = await loadArchive(folder);
  expect(before.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  write(folder, 'catalogue.csv', toCsv(reportsOf(before)));
  const after = await loadArchive(folder);
  expect(after.problems.filter(({ severity, file }) => severity !== 'info' && file === 'catalogue.csv')).toEqual([]);
  expect(valuesOf(after)).toEqual(valuesOf(before));
  return after;
}

const part = (...parts: string[]) => fc.constantFrom(...parts);
const title = fc
  .tuple(
    part('', '云河县', '临澜市', '青石街道', '=云河县', '-', '@'),
    part('', '档案馆', '人民政府', '统战部, "一处"', '水务局'),
    part('', '2021年', '2022年度', '2019—2021年', '二〇二〇年'),
    part('工作总结', '工作总结暨2023年工作计划', '述职报告', '政府工作报告', '情况说明', '讲话'),
  )
  .map((parts) => parts.join(''));
const body = part(
  '2022年，在县委的坚强领导下，我馆接收档案4318卷。\n一、主要工作\n完成新馆建设。',
  '现将履职情况报告如下。\n一是学习。\n云河县水务局\n2022年12月26日',
  '各位代表：\n现在，我代表县人民政府向大会报告工作。',
  '无。',
);
/** Values that an archivist may write by hand, formulas and line ends among them. */
const note = fc
  .string({ unit: fc.constantFrom(...'=+-@,"\'＝附注：甲 1；\n'), maxLength: 12 })
  .map((text) => text.replace(/^\s+|\s+$/g, ''));
const name = fc.tuple(
  part('', '=', '-', "'=", '+1', '@甲', ' ', 'a,b', '"', '2021年', '\\'),
  part('总结', '述职', 'x'),
);
/** Said to be absent: front matter that a catalogue must hold as well. */
const absent = part('', 'org', 'year', 'level', 'type', 'date', 'series');
const report = fc.record({
  title,
  body,
  note,
  name,
  absent,
  ref: part('', 'X001-WS·2022-Y-BGS-'),
  post: part('', '副部长'),
});

function reportText(
  {
    title: head,
    body: text,
    note: remark,
    absent: field,
    ref,
    post,
  }: typeof report extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): string {
  const given = [
    remark === '' ? [] : [`note: ${JSON.stringify(remark)}`],
    ref === '' ? [] : [`ref: ${ref}${String(index).padStart(4, '0')}`],
    post === '' ? [] : [`post: ${post}`],
    field === '' ? [] : [`${field}: 未注明`],
  ].flat();
  return `${given.length === 0 ? '' : `---\n${given.join('\n')}\n---\n`}${head}\n${text}\n`;
}

describe('put back', () => {
  test('the sheet changes no metadata, whatever names and remarks there are; neither does it without front matter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 6 }), async (reports) => {
        const files = reports.map((one, index) => [`${index}/${one.name.join('')}.txt`, reportText(one, index)]);
        const folder = contentFolder(Object.fromEntries(files));
        const archive = await expectRoundTrip(folder, catalogueSheet);
        // Now the catalogue alone holds what the front matter gave.
        for (const [file = '', text = ''] of files) write(folder, file, text.replace(/^---\n.*?\n---\n/su, ''));
        expect(valuesOf(await loadArchive(folder))).toEqual(valuesOf(archive));
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  for (const [folderName, source] of [
    ['the samples', path.resolve('content')],
    ['the seeds', sharedFolder('seeds')],
    ['the corpus', sharedFolder('corpus')],
  ] as const) {
    test.skipIf(source === undefined)(
      `${folderName} stay as they are${source ? '' : ' (not at hand, skipped)'}`,
      async () => {
        for (const toCsv of [catalogueSheet, catalogueCsv]) {
          const folder = contentFolder();
          cpSync(source ?? '', folder, { recursive: true });
          await expectRoundTrip(folder, toCsv);
        }
      },
      120_000,
    );
  }
});
