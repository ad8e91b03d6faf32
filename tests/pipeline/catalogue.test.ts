import { describe, expect, it } from 'vitest';
import type { CatalogueRow } from '../../src/core/metadata/overrides.ts';
import { formatProblem } from '../../src/core/report/problem.ts';
import { parseCatalogue } from '../../src/pipeline/catalogue.ts';
import { cellAddress } from '../../src/pipeline/csv-source.ts';
import { decodeText } from '../../src/pipeline/decode.ts';
import { encodeGb18030 } from './encode.ts';

const FILES = ['2022/工作总结.txt', '述职.md', 'a.txt', 'b.txt'];

const rows = (csv: string): CatalogueRow[] => {
  const { rows: read, problems } = parseCatalogue(csv, FILES);
  expect(problems).toEqual([]);
  return [...read.values()];
};

const faults = (csv: string): string => parseCatalogue(csv, FILES).problems.map(formatProblem).join('\n');

describe('rows', () => {
  it('reads English headings in any order; an empty cell overrides nothing', () => {
    expect(rows('year,file,type,level\n2022,2022/工作总结.txt,工作总结、工作计划,\n')).toEqual([
      {
        file: '2022/工作总结.txt',
        line: 2,
        given: {
          year: { value: '2022', line: 2, cell: 'A2' },
          types: { value: '工作总结、工作计划', line: 2, cell: 'C2' },
        },
      },
    ]);
  });

  it('reads Chinese headings', () => {
    const csv =
      '文件,题名,年度,计划年度,级别,文种,责任单位,责任者,职务,成文日期,系列,附注\na.txt,甲,2021,2022,市,讲话,乙,丙,书记,2021-12,丁,戊';
    expect(Object.keys(rows(csv)[0]?.given ?? {})).toMatchInlineSnapshot(`
      [
        "title",
        "year",
        "planYear",
        "level",
        "types",
        "org",
        "author",
        "post",
        "date",
        "series",
        "note",
      ]
    `);
  });

  it('reads what a Chinese spreadsheet saves: GB18030 with CR LF', () => {
    const decoded = decodeText(
      encodeGb18030('文件,题名\r\n述职.md,"述职报告，含""引号""\r\n和换行"\r\na.txt,总结\r\n'),
    );
    expect('text' in decoded && rows(decoded.text)).toEqual([
      { file: '述职.md', line: 2, given: { title: { value: '述职报告，含"引号"\n和换行', line: 2, cell: 'B2' } } },
      { file: 'a.txt', line: 4, given: { title: { value: '总结', line: 4, cell: 'B3' } } },
    ]);
  });

  it('reads what this site writes', () => {
    const written =
      '\ufefffile,title,year,plan_year,level,type,org,author,date,series,note\r\na.txt,总结,2022,,区县,工作总结,县委办,,2022-12-30,,\r\n';
    const decoded = decodeText(Buffer.from(written));
    expect('text' in decoded && rows(decoded.text)).toHaveLength(1);
  });

  it('takes Windows paths, other Unicode forms and empty rows', () => {
    expect(rows('file,note\n2022\\工作总结.txt,x\n,\n./a.txt,y\n').map(({ file }) => file)).toEqual([
      '2022/工作总结.txt',
      'a.txt',
    ]);
    expect([...parseCatalogue('file\né.txt', ['e\u0301.txt']).rows.keys()]).toEqual(['e\u0301.txt']);
  });

  it('takes rows that end early and empty cells beyond the last heading', () => {
    expect(rows('file,title,year\na.txt,甲\nb.txt,乙,2021,,,').map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
  });
});

describe('mistakes', () => {
  it('tells columns that are unknown, doubled or missing', () => {
    expect(faults('file,titel,年度,year,备用\na.txt,甲,2021,2021,')).toMatchInlineSnapshot(`
      "catalogue.csv:1 错误 catalogue-column：不认识“titel”这一列。是否应为“title”？
      catalogue.csv:1 错误 catalogue-column-twice：“year”一列写了两次。请合并为一列。
      catalogue.csv:1 提示 catalogue-column：“备用”一列不用于著录，原样保留。用于著录的有：文件、题名、年度、计划年度、级别、文种、责任单位、责任者、职务、成文日期、系列、附注、档号。"
    `);
    expect(faults('title,year\n甲,2021')).toMatchInlineSnapshot(
      `"catalogue.csv:1 错误 catalogue-header：缺少“file”（或“文件”）一列，不知道各行说的是哪个文件。表头应为：文件,题名,年度,计划年度,级别,文种,责任单位,责任者,职务,成文日期,系列,附注,档号"`,
    );
    expect(faults('')).toMatchInlineSnapshot(
      `"catalogue.csv:1 错误 catalogue-header：没有表头。第一行应为：文件,题名,年度,计划年度,级别,文种,责任单位,责任者,职务,成文日期,系列,附注,档号"`,
    );
  });

  it('tells other separators', () => {
    expect(faults('文件\t题名\na.txt\t甲')).toMatchInlineSnapshot(`
      "catalogue.csv:1 错误 catalogue-column：不认识“文件	题名”这一列。是否应为“文件名”？
      catalogue.csv:1 错误 catalogue-header：各列要用半角逗号隔开，这里用的是“制表符”。请另存为“CSV（逗号分隔）”。"
    `);
    expect(faults('file；title\na.txt；甲')).toMatchInlineSnapshot(`
      "catalogue.csv:1 提示 catalogue-column：“file；title”一列不用于著录，原样保留。用于著录的有：文件、题名、年度、计划年度、级别、文种、责任单位、责任者、职务、成文日期、系列、附注、档号。
      catalogue.csv:1 错误 catalogue-header：各列要用半角逗号隔开，这里用的是“；”。请另存为“CSV（逗号分隔）”。"
    `);
  });

  it('tells rows without a file, of a missing file, and met twice', () => {
    expect(faults('file,title\n,甲\n2022/工作总洁.txt,乙\nzzzzzz.txt,丙\na.txt,丁\na.txt,戊')).toMatchInlineSnapshot(`
      "catalogue.csv:2 错误 catalogue-no-file：这一行没有写文件。请补上文件名，或删去这一行。
      catalogue.csv:3 警告 catalogue-missing-file：内容文件夹里没有“2022/工作总洁.txt”，这一行没有用上。是否应为“2022/工作总结.txt”？
      catalogue.csv:4 警告 catalogue-missing-file：内容文件夹里没有“zzzzzz.txt”，这一行没有用上。请改正文件名，或删去这一行。
      catalogue.csv:6 错误 catalogue-row-twice：“a.txt”写了两行，先见于第 5 行。请删去一行。"
    `);
  });

  it('names the file that a stale row most likely means: moved, saved in another format, or misspelt', () => {
    const files = ['旧馆/2021总结.docx', '2022/工作总结.txt'];
    const { problems } = parseCatalogue('file\n2021总结.docx\n2022/2021总结.txt\n2022/工作总洁.txt', files);
    expect(problems.map(({ severity, mend }) => `${severity} ${mend}`)).toEqual([
      'warning 是否应为“旧馆/2021总结.docx”？',
      'warning 是否应为“旧馆/2021总结.docx”？',
      'warning 是否应为“2022/工作总结.txt”？',
    ]);
  });

  it('tells bad quoting and goes on with the next line', () => {
    expect(faults('file,title\na.txt,"甲"乙\nb.txt,丙\n述职.md,"丁\n')).toMatchInlineSnapshot(`
      "catalogue.csv:2 错误 catalogue-quoting：双引号用法有误，这一行没有读取。整格用半角双引号括起来，格内的双引号写两遍：""。
      catalogue.csv:4 错误 catalogue-quoting：双引号没有成对，这一行没有读取。整格用半角双引号括起来，格内的双引号写两遍：""。"
    `);
    expect([...parseCatalogue('file,title\na.txt,"甲"乙\nb.txt,丙', FILES).rows.keys()]).toEqual(['b.txt']);
  });

  it('tells a comma that should have been quoted', () => {
    expect(faults('file,title\na.txt,一,二')).toMatchInlineSnapshot(
      `"catalogue.csv:2 错误 catalogue-cells：这一行有 3 格，表头只有 2 格。含逗号的内容要用半角双引号括起来。"`,
    );
  });

  it('stops looking for near names when all are missing', () => {
    const csv = `file\n${Array.from({ length: 2000 }, (_, index) => `x${index}.txt`).join('\n')}`;
    expect(parseCatalogue(csv, FILES).problems).toHaveLength(2000);
  });
});

describe('cells', () => {
  const cells = (csv: string): (string | undefined)[] =>
    parseCatalogue(csv, FILES).problems.map(({ code, cell }) => `${code} ${cell}`);

  it('are named as the spreadsheet names them: blank rows and rows over several lines count once', () => {
    expect(cells('file,titel\na.txt,"甲\n乙"\n\nc.txt,丙\n')).toEqual([
      'catalogue-column B1',
      'catalogue-missing-file A4',
    ]);
    expect(cells('file,note\na.txt,"甲"乙\nc.txt,丙\n')).toEqual([
      'catalogue-quoting undefined',
      'catalogue-missing-file A3',
    ]);
  });

  it('have letters as in a spreadsheet beyond Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map((column) => cellAddress(column, 12))).toEqual([
      'A12',
      'Z12',
      'AA12',
      'AZ12',
      'BA12',
      'ZZ12',
      'AAA12',
    ]);
  });

  it('that only tell the archivist something are not read', () => {
    expect(rows('file,待核,依据,依据（题名）\na.txt,年度,题名“x”,y\n')[0]?.given).toEqual({});
  });
});
