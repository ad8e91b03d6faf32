/** What a source holds = what its page has + what intake.html lists as removed, character by character. */
import { expect, test } from 'vitest';
import { writeDoc } from '../../fixtures/formats/doc-writer.ts';
import { writeOfd } from '../../fixtures/formats/ofd-writer.ts';
import { setProse, setTable, writePdf } from '../../fixtures/formats/pdf-writer.ts';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';
import { accountedFor, countOf, difference } from './accounted.ts';
import { fixture, reportOf, sample } from './fixtures.ts';

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
const SUMMARY = sample('云河县档案馆/云河县档案馆2022年度工作总结.txt');

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (): Buffer => {
  const body = LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>';
  return writeZip([
    { name: 'word/document.xml', data: `<w:document ${W}><w:body>${body}${hidden}</w:body></w:document>` },
    { name: 'word/header1.xml', data: `<w:hdr ${W}><w:p><w:r><w:t>眉</w:t></w:r></w:p></w:hdr>` },
  ]);
};

const html = (): string =>
  `<html><head><title>${LINES[0]}</title></head><body><div class="nav"><a>首页</a></div><h1>${LINES[0]}</h1>${LINES.slice(
    1,
  )
    .map((line) => `<p>${line}</p>`)
    .join('')}<span hidden>藏</span></body></html>`;

const pdf = (): Buffer => {
  const table = setTable(
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
    { xs: [90, 300], y: 300 },
  );
  const words = [
    ...setProse(LINES, { x: 88, y: 760, columns: 26 }),
    ...table,
    { text: '水印', x: 200, y: 200, angle: 40 },
    { text: '— 1 —', x: 280, y: 30 },
  ];
  return writePdf([{ words }]);
};

/** A title over two lines, an item of the page beside it, and text that no element parts from the site's own. */
const laidOut = (): string => {
  const [title = '', ...rest] = LINES;
  const head = `<td>${title.slice(0, 6)}<br>${title.slice(6)}</td>`;
  return `<html><head><title>站点</title></head><body><table><tr><td><a>首页</a></td></tr></table><table><tr>${head}</tr><tr><td>${rest.join('<br>')}</td></tr></table></body></html>`;
};

const doc = (): Buffer => {
  const body = LINES.map((text, at) => ({ text: at === 4 ? `${text}\u0002` : text, style: at === 3 ? 1 : 0 }));
  return writeDoc({ body: [...body, { row: ['甲', '1'] }], notes: ['注'], boxes: ['框'] });
};

/** The file, and each character that it holds. */
const CASES: [file: string, content: string | Uint8Array, source: string][] = [
  ['a.txt', TEXT, TEXT],
  ['b.md', TEXT.replaceAll('\n', '\n\n').replace('绿色防控', '**绿色防控**'), TEXT],
  ['c.docx', docx(), `${TEXT}藏眉`],
  ['d.html', html(), `首页${TEXT}藏`],
  ['e.pdf', pdf(), `${TEXT}甲1乙2水印—1—`],
  ['f.ofd', writeOfd(TEXT, '云河县档案馆文件'), `${TEXT}云河县档案馆文件—1—`],
  ['g.doc', fixture('summary.doc'), SUMMARY],
  ['h.wps', fixture('summary.wps'), SUMMARY],
  ['i.html', laidOut(), `首页${TEXT}`],
  ['j.doc', doc(), `${TEXT}甲1〔脚注〕注框`],
];

for (const [file, content, source] of CASES) {
  test(file, { timeout: 60_000 }, async () => {
    expect(difference(countOf(accountedFor(await reportOf(file, content))), countOf([source]))).toEqual([]);
  });
}
