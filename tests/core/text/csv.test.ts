import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvFile, csvText, guard, readCsvRecords, unguard } from '../../../src/core/text/csv.ts';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`'=+-@＝＋－＠总结,"\n A1\t`) }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const lines = (csv: string): string => csv.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');

describe('guard', () => {
  test('every text comes back, and none begins as a formula', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguard(guard(cell))).toBe(cell);
        expect(guard(cell)).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  test.each(['=1+1', '+86', '-5%', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', ' =1', '\t=1', '\u0000=1', '\r=1'])(
    'a spreadsheet does not compute %j',
    (cell) => expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/),
  );

  test('plain words and numbers are written as they are', () => {
    for (const cell of ['2021年总结', "'21年总结", '——在全会上的报告', '']) expect(guard(cell)).toBe(cell);
    expect(csvCell(-0.5)).toBe('-0.5');
    expect(csvCell('-0.5')).toBe("'-0.5");
  });
});

describe('writing and reading', () => {
  test('commas, quotes, line ends and white space at the ends are kept inside quotes', () => {
    expect(csvCell('他说"好",就走')).toBe('"他说""好"",就走"');
    expect(csvCell('上\n下')).toBe('"上\n下"');
    expect(csvCell(' 甲')).toBe('" 甲"');
    expect(csvText([['甲', undefined, 3], ['乙']])).toBe('\uFEFF甲,,3\r\n乙\r\n');
  });

  test('what is written is read back, by this reader and by another one', () => {
    const cell = text.map((written) => written.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const csv = csvText(rows);
        const guarded = rows.map((row) => row.map(guard));
        expect(readCsvRecords(lines(csv)).map(({ cells }) => cells)).toEqual(guarded);
        const other = parse(csv, { bom: true, relax_column_count: true, record_delimiter: '\r\n' });
        expect(other).toEqual(guarded);
      }),
    );
  });

  test('any file is read in full: its records make it again, and another reader takes the same from the sound ones', () => {
    const csv = fc.string({ unit: fc.constantFrom(...'"",,\n甲 ='), maxLength: 40 });
    fc.assert(
      fc.property(csv, (source) => {
        const records = readCsvRecords(source);
        expect(records.map(({ raw }) => raw).join('\n')).toBe(source.replace(/\n$/, ''));
        for (const { line, raw } of records)
          expect(
            source
              .split('\n')
              .slice(line - 1)
              .join('\n')
              .startsWith(raw),
          ).toBe(true);
        if (records.some(({ fault }) => fault !== undefined)) {
          expect(() => parse(source, { record_delimiter: '\n', relax_column_count: true })).toThrow();
        } else {
          const other = parse(source, { record_delimiter: '\n', relax_column_count: true });
          expect(records.map(({ cells }) => cells)).toEqual(other);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('wrong quoting costs one line, and after twenty faults the rest is kept as it lies', () => {
    const records = readCsvRecords('a,b\nx,"甲"乙\ny,丙\nz,"丁\n');
    expect(records.map(({ line, fault }) => [line, fault])).toEqual([
      [1, undefined],
      [2, 'stray'],
      [3, undefined],
      [4, 'open'],
    ]);
    const many = `${'x,"\n'.repeat(30)}y,1\n`;
    expect(lines(csvFile(readCsvRecords(many).map(({ raw }) => raw)))).toBe(many);
  });

  test('a long cell that is never closed takes no more time than reading it', () => {
    expect(readCsvRecords(`a,"${'""x'.repeat(400_000)}`)[0]?.fault).toBe('open');
  });
});
