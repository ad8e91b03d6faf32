/** Source = page + lines that intake.html lists as removed, character by character. */
import { expect, test } from 'vitest';
import type { IntakeEntry } from '../../../src/core/report/intake.ts';
import { findLibreOffice } from '../../../src/pipeline/formats/libre-office.ts';
import { writeDoc } from '../../fixtures/formats/doc-writer.ts';
import { quoted, writeMht } from '../../fixtures/formats/mht-writer.ts';
import { writeOdt } from '../../fixtures/formats/odt-writer.ts';
import { writeOfd } from '../../fixtures/formats/ofd-writer.ts';
import { drawGrid, setProse, setTable, writePdf } from '../../fixtures/formats/pdf-writer.ts';
import { writeRtf } from '../../fixtures/formats/rtf-writer.ts';
import { accountedFor, countOf, difference } from './accounted.ts';
import { accountedDocx } from './accounted-docx.ts';
import { entriesOf, fixture, sample } from './fixtures.ts';

const LINES = [
  '云河县茶叶站2022年度工作总结',
  '发布时间：2023-01-06 10:20',
  '2022年，我站围绕茶园提质增效，推广绿色防控技术，举办采制培训，组织企业参展，全年目标任务基本完成。',
  '一、主要工作',
  '全县茶园面积稳定在四万八千亩，改造低产茶园三千二百亩，新建清洁化生产线六条，带动就业一千一百余人。',
  '云河县茶叶站',
  '2023年1月5日',
  '责任编辑：某某',
];
const TEXT = LINES.join('\n');
const TITLE = LINES[0] ?? '';
const LONG = LINES.filter(({ length }) => length > 40);
const SUMMARY = sample('云河县档案馆/云河县档案馆2022年度工作总结.txt');
/** Cells of two paragraphs are parted by a line end. */
const TABLE = [
  ['项目', '数量', '备考'],
  ['补植\n含间作', '六百', '无'],
  ['观测', '九次', '详见\n后表'],
];
const CELLS = TABLE.flat().join('');

/** Each line in three runs. */
const RUNS = LINES.map((line) => [line.slice(0, 3), line.slice(3, 5), line.slice(5)]);
const EXTRAS = { table: TABLE, note: '注文', header: '眉题', hidden: '藏语' };
/** Words that a reader of notes sets before them. */
const NOTE = '〔脚注〕';

const markdown = (): string =>
  [
    ...LINES.slice(0, 5).map((line) => line.replace('绿色防控', '**绿色防控**')),
    '- 列项甲\n- 列项乙\n\n1. 序项',
    '| 项目 | 数量 |\n|---|---|\n| 补植 | 六百 |',
    '> 引文，[链接](#a)`码`',
    ...LINES.slice(5),
  ].join('\n\n');

const page = (): string => {
  const body = RUNS.slice(1)
    .map(([first, ...rest]) => `<p><span>${first}</span>${rest.map((run) => `<b>${run}</b>`).join('')}</p>`)
    .join('');
  const rows = TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell.replace('\n', '<br>')}`).join('')}`).join('');
  return `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div class="nav"><a>首页</a></div><h1>${TITLE}</h1>${body}
    <ul><li>列项甲<li>列项乙</ul><table>${rows}</table><p>末段<ruby>龑<rt>音</rt></ruby>。<select><option>选项</select></p><span hidden>藏</span><noscript>备用</noscript></body></html>`;
};
const ON_PAGE = `首页${TEXT}列项甲列项乙${CELLS}末段龑音。选项藏备用`;

const archive = (): Buffer =>
  writeMht([
    ['text/html; charset="utf-8"', 'quoted-printable', quoted(page())],
    ['image/gif', 'base64', 'R0lGODlh'],
  ]);

/** A title over two lines, an item of the page beside it, and text that no element parts from the site's own. */
const laidOut = (): string => {
  const [title = '', ...rest] = LINES;
  const head = `<td>${title.slice(0, 6)}<br>${title.slice(6)}</td>`;
  return `<html><head><title>站点</title></head><body><table><tr><td><a>首页</a></td></tr></table><table><tr>${head}</tr><tr><td>${rest.join('<br>')}</td></tr></table></body></html>`;
};

/** Prose, a table with rules and one without, a heading drawn twice, a watermark, columns on the second page. */
const pdf = (): Buffer => {
  const [xs, ys] = [
    [90, 200, 300, 420],
    [330, 308, 286, 264],
  ];
  const ruled = setTable(
    TABLE.map((row) => row.map((cell) => cell.replace('\n', ''))),
    { xs: xs.map((x) => x + 4), y: 314, pitch: 22 },
  );
  const plain = setTable(
    [
      ['年份', '产量'],
      ['2021', '356.0'],
      ['2022', '1410'],
      ['2023', '1522'],
    ],
    { xs: [90, 300], y: 230 },
  );
  const twice = [0, 0.3].map((dx) => ({ text: '二、打算', x: 120 + dx, y: 360 }));
  const first = [...setProse(LINES, { x: 88, y: 760, columns: 26 }), ...twice, ...ruled, ...plain];
  const columns = [60, 310].flatMap((x) => setProse(LONG, { x, y: 740, columns: 18, size: 12 }));
  return writePdf([
    { words: [...first, { text: '水印', x: 200, y: 120, angle: 40 }, number(1)], drawn: drawGrid(xs, ys) },
    { words: [...columns, { text: '侧文', x: 570, y: 300, angle: 90 }, number(2)] },
  ]);
};
const number = (at: number) => ({ text: `— ${at} —`, x: 280, y: 30 });
const ON_SHEETS = `${TEXT}二、打算${CELLS}年份产量2021356.020221410 20231522水印—1—${LONG.join('').repeat(2)}侧文—2—`;

const doc = (): Buffer => {
  const body = LINES.map((text, at) => ({ text: at === 4 ? `${text}\u0002` : text, style: at === 3 ? 1 : 0 }));
  const rows = TABLE.map((row) => ({ row: row.map((cell) => cell.replace('\n', '\r')) }));
  return writeDoc({ body: [...body, ...rows, { text: '后文。' }], notes: ['注文'], boxes: ['框'] });
};

/** The file, and each character that it holds. */
const CASES: [file: string, content: string | Uint8Array, source: string][] = [
  ['a.txt', TEXT, TEXT],
  ['b.md', markdown(), `${TEXT}列项甲列项乙序项项目数量补植六百引文，[链接](#a)码`],
  [
    'c.docx',
    accountedDocx(RUNS, TABLE),
    `${TEXT}${CELLS}1.序项2.序项插文框文${NOTE}注文〔尾注〕尾注文藏语眉题脚题批注文`,
  ],
  ['d.html', page(), ON_PAGE],
  ['e.mht', archive(), ON_PAGE],
  ['f.html', laidOut(), `首页${TEXT}`],
  ['g.pdf', pdf(), ON_SHEETS],
  ['h.ofd', writeOfd(TEXT, '云河县档案馆文件'), `${TEXT}云河县档案馆文件—1—`],
  ['i.doc', doc(), `${TEXT}${CELLS}后文。${NOTE}注文框`],
  ['j.wps', fixture('summary.wps'), SUMMARY],
  ['k.doc', fixture('summary.doc'), SUMMARY],
];

type Case = (typeof CASES)[number];

const read = (files: readonly Case[]): Promise<Map<string, IntakeEntry>> =>
  entriesOf(Object.fromEntries(files.map(([file, content]) => [file, content])));

async function check(files: readonly Case[], entries: ReadonlyMap<string, IntakeEntry>): Promise<void> {
  const found = files.map(([file, , source]) => [file, differenceOf(entries.get(file), source)]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(files.map(([file]) => [file, []])));
}

function differenceOf(entry: IntakeEntry | undefined, source: string): string[] {
  if (!entry?.report) return [JSON.stringify(entry?.problems)];
  return difference(countOf(accountedFor(entry.report)), countOf([source]));
}

/** One archive: the workers start once. */
let all: Promise<Map<string, IntakeEntry>> | undefined;

test.each(CASES)('%s', { timeout: 60_000 }, async (...file) => {
  all ??= read(CASES);
  await check([file], await all);
});

const hasOffice = findLibreOffice() !== undefined;
const OF_OFFICE = `${TEXT}${CELLS}${NOTE}注文眉题藏语`;
/** One archive: LibreOffice starts once. */
test.skipIf(!hasOffice)(
  hasOffice ? 'rtf and odt' : 'rtf and odt (skipped: LibreOffice is not installed)',
  { timeout: 60_000 },
  async () => {
    const files: Case[] = [
      ['l.rtf', writeRtf({ paragraphs: RUNS, ...EXTRAS }), OF_OFFICE],
      ['m.odt', writeOdt({ paragraphs: RUNS, ...EXTRAS }), OF_OFFICE],
    ];
    await check(files, await read(files));
  },
);
