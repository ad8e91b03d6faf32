import { expect, it } from 'vitest';
import { readOfd } from '../../../src/pipeline/formats/ofd.ts';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';
import { countOf, difference } from './accounted.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>${content}`;

function text(
  words: string,
  { x, y, ctm = '', size = 5 }: { x: number; y: number; ctm?: string; size?: number },
): string {
  const count = [...words].length;
  const deltas = count > 1 ? ` DeltaX="g ${count - 1} ${size}"` : '';
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} ${count * size} ${size}"${ctm && ` CTM="${ctm}"`} Font="2" Size="${size}"><ofd:TextCode X="0" Y="${size}"${deltas}>${words}</ofd:TextCode></ofd:TextObject>`;
}

function ofd(objects: string, { units = '', annotation = '' } = {}): Buffer {
  return writeZip([
    {
      name: 'OFD.xml',
      data: xml(
        `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      ),
    },
    {
      name: 'Doc_0/Document.xml',
      data: xml(
        `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages><ofd:Annotations>A.xml</ofd:Annotations></ofd:Document>`,
      ),
    },
    {
      name: 'Doc_0/Res.xml',
      data: xml(`<ofd:Res ${NAMESPACE}><ofd:CompositeGraphicUnits>${units}</ofd:CompositeGraphicUnits></ofd:Res>`),
    },
    {
      name: 'Doc_0/P.xml',
      data: xml(`<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`),
    },
    {
      name: 'Doc_0/A.xml',
      data: xml(
        `<ofd:Annotations ${NAMESPACE}><ofd:Page PageID="1"><ofd:FileLoc>A1.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
      ),
    },
    {
      name: 'Doc_0/A1.xml',
      data: xml(
        `<ofd:PageAnnot ${NAMESPACE}><ofd:Annot><ofd:Appearance>${annotation}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
      ),
    },
  ]);
}

const unit = (id: number, content: string): string =>
  `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`;
const use = (id: number, y: number): string =>
  `<ofd:CompositeObject ID="9" Boundary="50 ${y} 100 20" ResourceID="${id}"/>`;
const read = (bytes: Buffer): string[] =>
  readOfd(bytes).lines.map(({ text: words, aside }) => (aside ? `${aside}：${words}` : words));

const BODY = [
  text('云河县茶叶站总结', { x: 60, y: 30, size: 7 }),
  text('全年推广绿色防控技术，茶农收入增长。', { x: 30, y: 60 }),
].join('');

it('reads groups, also within groups, where they are placed', () => {
  const units = unit(77, text('组内文字', { x: 0, y: 0 }) + use(78, 10)) + unit(78, text('再内一层', { x: 0, y: 0 }));
  expect(read(ofd(BODY + use(77, 100), { units })).slice(2)).toEqual(['组内文字', '再内一层']);
});

it('ends where a group holds itself', () => {
  expect(
    read(ofd(BODY + use(77, 100), { units: unit(77, text('自身', { x: 0, y: 0 }) + use(77, 5)) })).length,
  ).toBeLessThan(20);
});

it('reads turned text after the upright, and lists what is aslant and annotations', () => {
  const turned = text('附件收支表', { x: 190, y: 100, ctm: '0 1 -1 0 5 0' });
  const slanted = text('内部资料', { x: 80, y: 150, ctm: '0.7 0.7 -0.7 0.7 0 0', size: 15 });
  const lines = read(ofd(turned + BODY + slanted, { annotation: text('已阅', { x: 0, y: 0 }) }));
  expect(lines.slice(2)).toEqual(['附件收支表', '斜置文字：内部资料', '注释：已阅']);
});

it('accounts for every character, drawn once or twice', () => {
  const twice = text('一、收入', { x: 30, y: 80 }) + text('一、收入', { x: 30.1, y: 80 });
  const bytes = ofd(BODY + twice + use(77, 120), {
    units: unit(77, text('组', { x: 0, y: 0 })),
    annotation: text('注', { x: 0, y: 0 }),
  });
  const wanted = ['云河县茶叶站总结全年推广绿色防控技术，茶农收入增长。一、收入组注'];
  expect(difference(countOf(readOfd(bytes).lines.map(({ text: words }) => words)), countOf(wanted))).toEqual([]);
});

it('reads a table by its rules', () => {
  const path = (x1: number, y1: number, x2: number, y2: number): string =>
    `<ofd:PathObject ID="5" Boundary="${x1} ${y1} ${x2 - x1 || 1} ${y2 - y1 || 1}" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`;
  const rows = [100, 112, 130].map((y) => path(20, y, 180, y));
  const columns = [20, 60, 180].map((x) => path(x, 100, x, 130));
  const words = [
    text('项目', { x: 25, y: 103 }),
    text('完成情况', { x: 100, y: 103 }),
    text('低产茶园', { x: 25, y: 118 }),
    text('改造三千二百亩，新建清洁化生产线', { x: 62, y: 114 }),
    text('六条。', { x: 62, y: 122 }),
  ];
  const { lines } = readOfd(ofd(BODY + [...rows, ...columns, ...words].join('')));
  expect(lines.flatMap(({ text: found, cell }) => (cell ? [`${cell.row},${cell.column} ${found}`] : []))).toEqual([
    ...['0,0 项目', '0,1 完成情况', '1,0 低产茶园'],
    ...['1,1 改造三千二百亩，新建清洁化生产线', '1,1 六条。'],
  ]);
});
