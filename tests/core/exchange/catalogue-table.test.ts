import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE_COLUMNS, columnOf } from '../../../src/core/exchange/catalogue-columns.ts';
import { type Corrections, editCatalogue, readCatalogueTable } from '../../../src/core/exchange/catalogue-table.ts';
import type { MetadataField } from '../../../src/core/report/report.ts';
import { csvText, readCsvRecords } from '../../../src/core/text/csv.ts';
import { parseCatalogue } from '../../../src/pipeline/catalogue.ts';

const edit = (before: string, corrections: Record<string, Corrections>): string => {
  const edited = editCatalogue(readCatalogueTable(before), new Map(Object.entries(corrections)));
  if ('fault' in edited) return edited.fault;
  expect(edited.text.startsWith('\uFEFF')).toBe(true);
  return edited.text.slice(1).replaceAll('\r\n', '\n');
};

describe('a new catalogue', () => {
  test('has Chinese headings, and rows for what is corrected alone', () => {
    expect(
      edit('', {
        'a.txt': { year: '2021', org: '云河县档案馆' },
        '-b.txt': { title: '=甲,乙' },
        'c.txt': { year: '' },
      }),
    ).toBe(
      '文件,题名,年度,计划年度,级别,文种,责任单位,责任者,职务,成文日期,系列,附注,档号\n' +
        'a.txt,,2021,,,,云河县档案馆,,,,,,\n' +
        '\'-b.txt,"\'=甲,乙",,,,,,,,,,,\n',
    );
    expect(edit('\n , \n', { 'a.txt': { year: '2021' } })).toBe('no file column');
    expect(edit('\n\n', { 'a.txt': { year: '2021' } })).toContain('a.txt,,2021');
  });
});

describe('a catalogue that is there', () => {
  test('keeps rows, cells, columns of its own, order, blank lines, odd quoting and the names of its columns', () => {
    const before = [
      'file,year,库位,note',
      'gone.txt,1999,一排,"说""明"',
      '',
      '"a.txt",2020,三排,',
      'b.txt,"20"21,坏,',
      './c\\d.txt,,  ,甲,多出',
    ].join('\n');
    expect(
      edit(before, { 'a.txt': { year: '2021', org: '办' }, 'c/d.txt': { note: '' }, 'e.txt': { year: '2022' } }),
    ).toBe(
      [
        'file,year,库位,note,org',
        'gone.txt,1999,一排,"说""明"',
        '',
        'a.txt,2021,三排,,办',
        'b.txt,"20"21,坏,',
        './c\\d.txt,,"  ",,多出',
        'e.txt,2022,,,',
        '',
      ].join('\n'),
    );
  });

  test('is not touched where no column names the files', () => {
    expect(edit('题名,年度\n甲,2021\n', { 'a.txt': { year: '2021' } })).toBe('no file column');
    expect(edit('文件\t年度\na.txt\t2021\n', { 'a.txt': { year: '2021' } })).toBe('no file column');
  });
});

const cell = fc.string({ unit: fc.constantFrom(...`'=+-，,"\n 甲2 `), maxLength: 6 });
const files = ['a.txt', '2022/总结.txt', '=x.txt', "'=y.txt", '-.docx'];
const heading = fc.constantFrom('题名', 'year', '年度', '库位', 'type', '附注', '', '依据');
const row = fc.tuple(fc.constantFrom(...files, 'gone.txt'), fc.array(cell, { maxLength: 5 }));
const field = fc.constantFrom(...CATALOGUE_COLUMNS.filter((column): column is MetadataField => column !== 'file'));
const corrections = fc.dictionary(field, cell, { maxKeys: 3 }).map((its): Corrections => its);

test('what is corrected reads so, and everything else as before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(heading, { selector: (name) => columnOf(name) ?? name, maxLength: 5 }),
      fc.uniqueArray(row, { selector: ([file]) => file, maxLength: 5 }),
      fc.dictionary(fc.constantFrom(...files), corrections, { maxKeys: 3 }),
      (headings, rows, corrected) => {
        const before = csvText([
          ['文件', ...headings],
          ...rows.map(([file, cells]) => [file, ...cells.slice(0, headings.length)]),
        ]);
        const plain = before.slice(1).replaceAll('\r\n', '\n');
        const after = edit(plain, corrected);
        // Every former cell is still at its place, unless it was corrected.
        const [old, now] = [readCsvRecords(plain), readCsvRecords(after)];
        const columns = ['file' as const, ...headings.map(columnOf)];
        for (const [line, { cells = [] }] of old.entries())
          for (const [index, value] of cells.entries()) {
            const its = line === 0 ? undefined : corrected[rows[line - 1]?.[0] ?? ''];
            const column = columns[index];
            if (its !== undefined && column !== undefined && column !== 'file' && its[column] !== undefined) continue;
            expect(now[line]?.cells?.[index] ?? '').toBe(value);
          }
        // The pipeline reads the corrections.
        const read = parseCatalogue(after, files).rows;
        for (const [file, its] of Object.entries(corrected))
          for (const [name, value] of Object.entries(its))
            expect(read.get(file)?.given[name as MetadataField]?.value ?? '').toBe(value.trim());
      },
    ),
    { numRuns: 400 },
  );
});
