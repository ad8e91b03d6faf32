import { describe, expect, it, test } from 'vitest';
import { openCompoundFile } from '../../../src/pipeline/formats/compound-file.ts';
import { readDoc } from '../../../src/pipeline/formats/doc.ts';
import { styledParagraphs } from '../../../src/pipeline/formats/doc-headings.ts';
import { type DocContent, writeDoc } from '../../fixtures/formats/doc-writer.ts';
import { fixture } from './fixtures.ts';

const TITLE = '云河县档案馆2022年度工作总结';
const PROSE = '全年接收档案4318卷，接待查档群众2106人次。';

/** Lines with what they are: `1 主要工作`, `格 卷`. */
async function linesOf(file: Buffer): Promise<string[]> {
  const { lines } = await readDoc(file);
  const said = lines.filter(({ text, cell }) => text !== '' || cell);
  return said.map(({ text, heading, cell, aside }) =>
    [aside ?? (cell ? '格' : heading), text].filter((part) => part !== undefined).join(' '),
  );
}

describe('headings of a .doc', () => {
  const read = (body: DocContent['body']): Promise<string[]> => linesOf(writeDoc({ body }));

  test.each([
    ['a built-in style', { text: '主要工作', style: 2 }, '2 主要工作'],
    ['the title', { text: TITLE, style: 4 }, `0 ${TITLE}`],
    ['a style based on one', { text: '主要工作', style: 5 }, '2 主要工作'],
    ['a style with a level', { text: '主要工作', style: 6 }, '1 主要工作'],
    ['a level of its own', { text: '主要工作', outline: 2 }, '3 主要工作'],
    ['running text', { text: '主要工作' }, '主要工作'],
    ['the level of running text', { text: '主要工作', outline: 9 }, '主要工作'],
    ['a style that the file lacks', { text: '主要工作', style: 40 }, '主要工作'],
    ['a field in a heading', { text: '\u0013 HYPERLINK "x" \u0014主要\u0015工作', style: 1 }, '1 主要工作'],
  ])('%s', async (_, paragraph, line) => {
    expect(await read([{ text: '概述' }, paragraph, { text: PROSE }])).toEqual(['概述', line, PROSE]);
  });

  it('go to the paragraph that has the style, though another has the same words', async () => {
    const body = [{ text: '小结' }, { text: PROSE }, { text: '小结', style: 1 }, { text: PROSE }, { text: '小结' }];
    expect(await read(body)).toEqual(['小结', PROSE, '1 小结', PROSE, '小结']);
  });

  it('are none in a table, and those after it keep their place', async () => {
    const body = [{ row: ['项目', '卷'] }, { row: ['接收', '4318'] }, { text: '存在问题', style: 1 }, { text: PROSE }];
    expect(await read(body)).toEqual(['格 项目', '格 卷', '格 接收', '格 4318', '1 存在问题', PROSE]);
  });

  it('are found over several pages of properties', async () => {
    const body = Array.from({ length: 40 }, (_, at) => ({ text: `第${at}段`, style: at % 9 === 4 ? 3 : 0 }));
    expect(await read(body)).toEqual(body.map(({ text, style }) => (style ? `3 ${text}` : text)));
  });

  it('are those of a file that an office program wrote', async () => {
    const headings = (await linesOf(fixture('structured.doc'))).filter((line) => /^\d /u.test(line));
    expect(headings).toEqual(['0 云河县档案馆2022年度工作总结', '1 主要工作', '1 存在问题']);
  });
});

describe('tables of a .doc', () => {
  /** Text, or `0,1,2 甲` for a cell. */
  const read = async (body: DocContent['body']): Promise<string[]> => {
    const { lines } = await readDoc(writeDoc({ body }));
    return lines.flatMap(({ text, cell }) =>
      cell ? [`${cell.table},${cell.row},${cell.column} ${text}`] : text === '' ? [] : [text],
    );
  };

  test.each<[string, DocContent['body'], string[]]>([
    [
      'cells of several paragraphs',
      [{ text: '概述。' }, { row: ['造林\r含补植', '300.0', '无'] }, { row: ['管护', '1200\r其中\r八百', '1964'] }],
      [
        '概述。',
        '0,0,0 造林',
        '0,0,0 含补植',
        '0,0,1 300.0',
        '0,0,2 无',
        '0,1,0 管护',
        '0,1,1 1200',
        '0,1,1 其中',
        '0,1,1 八百',
        '0,1,2 1964',
      ],
    ],
    [
      'a line broken within a cell',
      [{ row: ['造林\u000b含补植', '300.0'] }, { text: '后文。' }],
      ['0,0,0 造林', '0,0,0 含补植', '0,0,1 300.0', '后文。'],
    ],
    [
      'empty cells and empty paragraphs in them',
      [{ row: ['', '300.0', ''] }, { row: ['管护\r', '', '\r1964'] }],
      ['0,0,0 ', '0,0,1 300.0', '0,0,2 ', '0,1,0 管护', '0,1,1 ', '0,1,2 1964'],
    ],
    [
      'two tables with a paragraph between them',
      [{ row: ['造林', '1'] }, { text: '说明。' }, { row: ['管护\r巡护', '2'] }, { text: '后文。' }],
      ['0,0,0 造林', '0,0,1 1', '说明。', '1,0,0 管护', '1,0,0 巡护', '1,0,1 2', '后文。'],
    ],
    ['text with a tab is no row', [{ text: '造林\t1' }, { text: '后文。' }], ['造林\t1', '后文。']],
  ])('%s', async (_, body, lines) => expect(await read(body)).toEqual(lines));
});

it('sets notes and text boxes before signature and date', async () => {
  const body = [{ text: TITLE }, { text: `${PROSE}\u0002` }, { text: '云河县档案馆' }, { text: '2023年1月6日' }];
  expect(await linesOf(writeDoc({ body, notes: ['不含寄存档案。'], boxes: ['电话：六二八'] }))).toEqual([
    ...[TITLE, PROSE, '电话：六二八', '〔脚注〕不含寄存档案。', '云河县档案馆', '2023年1月6日'],
  ]);
});

it('follows no table out of its stream, whatever single byte is wrong, and reads the paragraphs or none', () => {
  const file = writeDoc({
    body: [
      { text: '主要工作', style: 1 },
      { text: PROSE, outline: 1 },
    ],
  });
  const styles = file.indexOf(Buffer.from('样式0', 'utf16le'));
  const pages = file.indexOf(Buffer.from(PROSE, 'utf16le'));
  const places = [...range(styles - 60, styles + 360), ...range(pages + 60, pages + 1200)];
  for (const at of places.filter((place) => place + 1 < file.length)) {
    const broken = Buffer.from(file);
    broken.writeUInt8(0xff, at);
    const words = styledParagraphs(openCompoundFile(broken)).map((paragraph) => paragraph.words);
    expect(words.length === 0 || words.join('').includes('主要工作')).toBe(true);
  }
});

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / 7) }, (_, at) => from + at * 7);
}
