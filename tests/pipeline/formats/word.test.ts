import { describe, expect, it, test } from 'vitest';
import { equationText } from '../../../src/core/docx/equation-field.ts';
import { symbolOf } from '../../../src/core/docx/symbols.ts';
import { readDocx } from '../../../src/pipeline/formats/docx.ts';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';
import { countOf, difference } from './accounted.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const field = (instruction: string, { data = '', result = '' } = {}): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const DELETED_MARK = '<w:rPr><w:del w:id="1"/></w:rPr>';

const document = (body: string): string => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function docx(body: string, parts: Record<string, string> = {}): Buffer {
  const all = { 'word/document.xml': document(body), 'word/numbering.xml': NUMBERING, ...parts };
  return writeZip(
    Object.entries(all).map(([name, data]) => ({ name, data: `<?xml version="1.0" encoding="UTF-8"?>${data}` })),
  );
}

const relations = (list: Record<string, [kind: string, target: string]>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(list)
    .map(([id, [kind, target]]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function read(body: string, parts: Record<string, string> = {}): { lines: string[]; codes: string[]; told: string } {
  const { lines, warnings } = readDocx(docx(body, parts));
  const shown = lines.filter(({ text }) => text !== '').map(({ text, aside }) => (aside ? `${aside}：${text}` : text));
  return {
    lines: shown,
    codes: warnings.map(({ code }) => code),
    told: warnings.map(({ message }) => message).join(''),
  };
}

const linesOf = (body: string): string[] => read(body).lines;

describe('form fields show what is chosen', () => {
  const box = (inner: string): string =>
    field(' FORMCHECKBOX ', { data: `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>` });
  const list = (inner: string): string =>
    field(' FORMDROPDOWN ', {
      data: `<w:ffData><w:ddList>${inner}<w:listEntry w:val="合格"/><w:listEntry w:val="优秀"/></w:ddList></w:ffData>`,
    });
  test.each([
    [box('<w:default w:val="0"/><w:checked/>') + run('已完成'), '☒已完成'],
    [box('<w:default w:val="1"/>') + run('已完成'), '☒已完成'],
    [box('<w:default w:val="1"/><w:checked w:val="0"/>') + run('未完成'), '☐未完成'],
    [list('<w:result w:val="1"/>'), '优秀'],
    [list('<w:default w:val="1"/>'), '优秀'],
    [list(''), '合格'],
    [field(' FORMTEXT ', { result: run('云河县') }), '云河县'],
    [field(' SYMBOL 163 \\f "Wingdings 2" ') + run('未办'), '□未办'],
    [field(' PAGE ', { result: run('3') }), '3'],
  ])('%#', (content, text) => expect(linesOf(paragraph(content))).toEqual([text]));
});

describe('EQ fields', () => {
  test.each([
    [' eq \\o\\ac(○,3)', '③'],
    ['EQ \\o\\ac(○,12)', '⑫'],
    ['eq \\o\\ac(○,28)', '㉘'],
    ['eq \\o\\ac(○,一)', '㊀'],
    ['eq \\o\\ac(□,密)', '密'],
    ['eq \\f(1,3)', '1/3'],
    ['eq \\f(a+b;2)', '(a+b)/2'],
    ['eq \\r(3,x)', '3√x'],
    ['eq \\r(2)', '√2'],
    ['eq \\b\\lc\\[\\rc\\](\\f(1,2))', '[1/2]'],
    ['eq x\\s\\up8(2)', 'x2'],
    ['eq \\a\\al(甲,乙)', '甲 乙'],
    ['eq \\o(', ''],
  ])('%s shows %s', (instruction, text) => expect(equationText(instruction)).toBe(text));
});

describe('symbol fonts', () => {
  test.each([
    ['Symbol', 0xf0b3, '≥'],
    ['Symbol', 0xf0a3, '≤'],
    ['Symbol', 0xf06d, 'μ'],
    ['Symbol', 0xf0b0, '°'],
    ['Symbol', 0xf0b1, '±'],
    ['Symbol', 0xf0b4, '×'],
    ['Symbol', 0xf0ce, '∈'],
    ['symbol', 0x61, 'α'],
    ['Wingdings', 0xf0fe, '☑'],
    ['Wingdings', 0xf0a8, '□'],
    ['Wingdings', 0xf082, '②'],
    ['Wingdings 2', 0xf0a3, '□'],
    ['Wingdings 2', 0xf052, '☑'],
    ['Wingdings 2', 0xf06b, '②'],
  ])('%s %i is %s', (font, code, character) => expect(symbolOf(code, font)).toBe(character));

  it('are told by the run, and unknown characters stay to be told', () => {
    const symbol = (text: string, font: string): string => run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    expect(linesOf(paragraph(symbol('\uf0b3', 'Symbol') + run('90分')))).toEqual(['≥90分']);
    expect(linesOf(paragraph(symbol('\uf0b3', '方正字库') + run('90分')))).toEqual(['\uf0b390分']);
  });
});

describe('accepted changes', () => {
  it('renumber what follows a deleted paragraph', () => {
    const deleted = `<w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del>`;
    const body = [
      paragraph(run('甲'), NUMBERED),
      paragraph(deleted, NUMBERED + DELETED_MARK),
      paragraph(deleted, NUMBERED + DELETED_MARK),
      paragraph(run('丙'), NUMBERED),
    ];
    expect(linesOf(body.join(''))).toEqual(['1.甲', '2.丙']);
  });

  it('join paragraphs under the number of the last', () => {
    const body = [
      paragraph(run('加强'), NUMBERED + DELETED_MARK),
      paragraph(run('古树'), DELETED_MARK),
      paragraph(run('保护'), NUMBERED),
      paragraph(run('造林'), NUMBERED),
    ];
    expect(linesOf(body.join(''))).toEqual(['1.加强古树保护', '2.造林']);
  });

  it('end with their cell', () => {
    const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
    const row = `<w:tr>${cell(paragraph(run('甲'), DELETED_MARK))}${cell(paragraph(run('乙')))}</w:tr>`;
    expect(linesOf(`<w:tbl>${row}${row}</w:tbl>`)).toEqual(['甲', '乙', '甲', '乙']);
  });

  it('leave out deleted rows and cells', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const rows = `<w:tr>${cell('甲')}${cell('乙', '<w:cellDel w:id="1"/>')}${cell('丙')}</w:tr><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell('丁')}</w:tr>`;
    expect(linesOf(`<w:tbl>${rows}</w:tbl>`)).toEqual(['甲', '丙']);
  });
});

describe('hidden text', () => {
  const STYLES = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="z"><w:name w:val="z"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="zz"><w:name w:val="zz"/><w:basedOn w:val="z"/></w:style><w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  const shown = (body: string): string[] => read(body, { 'word/styles.xml': STYLES }).lines;
  test.each([
    [paragraph(run('窗体顶端'), '<w:pStyle w:val="z"/>'), ['隐藏文字：窗体顶端']],
    [paragraph(run('窗体顶端'), '<w:pStyle w:val="zz"/>'), ['隐藏文字：窗体顶端']],
    [
      paragraph(run('游客') + run('（待核）', '<w:rStyle w:val="h"/>') + run('86万')),
      ['游客86万', '隐藏文字：（待核）'],
    ],
    [paragraph(run('显示', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="z"/>'), ['显示']],
    [paragraph(run('隐', '<w:vanish/>') + run('现')), ['现', '隐藏文字：隐']],
  ])('%#', (body, lines) => expect(shown(body)).toEqual(lines));
});

describe('nothing is silently gone', () => {
  const WORDART = '<w:r><w:pict><v:shape><v:textpath string="云河县文件"/></v:shape></w:pict></w:r>';

  it('reads WordArt, ruby, hyphens, formulas and raised figures', () => {
    expect(linesOf(paragraph(WORDART) + paragraph(run('总结')))).toEqual(['云河县文件', '总结']);
    const ruby =
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yǎn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>龑</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(linesOf(paragraph(ruby + run('桥')))).toEqual(['龑桥', '注音：yǎn']);
    expect(
      linesOf(paragraph('<w:r><w:t>0871</w:t><w:noBreakHyphen/><w:t>62</w:t><w:softHyphen/><w:t>00</w:t></w:r>')),
    ).toEqual(['0871-6200']);
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>';
    expect(linesOf(paragraph(run('按') + fraction + run('抽样')))).toEqual(['按1/3抽样']);
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(linesOf(paragraph(run('10') + run('4', raised) + run('km') + run('2', raised)))).toEqual(['10⁴km2']);
  });

  it('reads the words of diagrams and charts, wherever their parts are', () => {
    const body =
      paragraph('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>') +
      paragraph('<w:r><w:drawing><c:chart r:id="c1"/></w:drawing></w:r>');
    const text = (words: string): string => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
    const parts = {
      'word/_rels/document.xml.rels': relations({
        d1: ['diagramData', 'graphics/one.xml'],
        c1: ['chart', '/word/plots/two.xml'],
      }),
      'word/graphics/one.xml': `<dgm:dataModel ${NAMESPACES}><dgm:ptLst><dgm:pt><dgm:t>${text('局长')}</dgm:t></dgm:pt><dgm:pt><dgm:t>${text('副局长')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`,
      'word/plots/two.xml': `<c:chartSpace ${NAMESPACES}><c:title><c:tx><c:rich>${text('分年产量')}</c:rich></c:tx></c:title><c:ser><c:cat><c:strCache><c:pt><c:v>2021</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt><c:v>356</c:v></c:pt></c:numCache></c:val></c:ser></c:chartSpace>`,
    };
    expect(read(body, parts)).toEqual({
      lines: ['局长', '副局长', '分年产量', '图表数据：2021：356'],
      codes: [],
      told: '',
    });
  });

  it('lists what a form field says that nobody filled in, and keeps what was filled in', () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const prompt = '<w:showingPlcHdr/>';
    expect(
      read(
        [
          paragraph(`${run('备注：')}${control(run('单击此处输入文字。'), prompt)}${run('。')}`),
          control(paragraph(run('请选择日期')), prompt),
          paragraph(`${run('等次：')}${control(run('优秀'), '<w:showingPlcHdr w:val="0"/>')}`),
        ].join(''),
      ).lines,
    ).toEqual(['备注：。', '填写提示：单击此处输入文字。', '填写提示：请选择日期', '等次：优秀']);
  });

  it('finds parts by what the package says, under any name', () => {
    const parts = {
      '_rels/.rels': relations({ r1: ['officeDocument', 'docs/main.xml'] }),
      'docs/main.xml': document(paragraph(`${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`)),
      'docs/_rels/main.xml.rels': relations({ r1: ['footnotes', 'notes.xml'], r2: ['header', 'top.xml'] }),
      'docs/notes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${paragraph(run('注文'))}</w:footnote></w:footnotes>`,
      'docs/top.xml': `<w:hdr ${NAMESPACES}>${paragraph(run('页眉文'))}</w:hdr>`,
    };
    const files = Object.entries(parts).map(([name, data]) => ({ name, data }));
    const { lines, warnings } = readDocx(writeZip(files));
    expect(lines.map(({ text, aside = '' }) => aside + text)).toEqual(['正文', '〔脚注〕注文', '页眉页眉文']);
    expect(warnings).toEqual([]);
  });

  it('tells text that nothing reads, with its place, and objects of other programs', () => {
    const unused = `<w:footnotes ${NAMESPACES}><w:footnote w:id="7">${paragraph(run('没有引用的脚注'))}</w:footnote></w:footnotes>`;
    const found = read(paragraph(run('正文')), { 'word/footnotes.xml': unused });
    expect(found.codes).toEqual(['unread-text']);
    expect(found.told).toContain('脚注里有 7 个字没有读出（“没有引用的脚注”）');
    expect(read(paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')).told).toContain(
      'Excel.Sheet.12',
    );
  });

  it('accounts for every character', () => {
    const box =
      '<w:r><w:pict><v:textbox><w:txbxContent>' +
      paragraph(run('框中文字')) +
      '</w:txbxContent></v:textbox></w:pict></w:r>';
    const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    const body =
      paragraph(run('甲乙') + run('隐', '<w:vanish/>')) +
      paragraph(alternate) +
      `<w:tbl><w:tr><w:tc>${paragraph(run('格一'))}</w:tc><w:tc>${paragraph(run('格二'))}</w:tc></w:tr></w:tbl>`;
    const { lines, warnings } = readDocx(
      docx(body, { 'word/header1.xml': `<w:hdr ${NAMESPACES}>${paragraph(run('眉'))}</w:hdr>` }),
    );
    expect(difference(countOf(lines.map(({ text }) => text)), countOf(['甲乙隐框中文字格一格二眉']))).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe('Word documents that are one XML file', () => {
  const text = (xml: string): string[] => readDocx(Buffer.from(xml)).lines.map((line) => line.text);

  it('flat OPC, with its numbers', () => {
    const part = (name: string, data: string): string =>
      `<pkg:part pkg:name="/${name}"><pkg:xmlData>${data}</pkg:xmlData></pkg:part>`;
    const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('word/document.xml', document(paragraph(run('甲'), NUMBERED)))}${part('word/numbering.xml', NUMBERING)}</pkg:package>`;
    expect(text(xml)).toEqual(['1.甲']);
  });

  it('Word 2003, with written numbers, sections, changes, notes and a header', () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x" xmlns:aml="y"><w:body><wx:sect><w:p><w:pPr><w:listPr><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>主要工作</w:t></w:r></w:p><w:p><w:r><w:t>完成造林</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:t>旧</w:t></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>九百亩</w:t></w:r></aml:content></aml:annotation><w:r><w:footnote><w:p><w:r><w:t>含补植</w:t></w:r></w:p></w:footnote></w:r></w:p><w:sectPr><w:hdr><w:p><w:r><w:t>汇编</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
    expect(text(xml)).toEqual(['一、主要工作', '完成造林九百亩', '〔脚注〕含补植', '汇编']);
  });

  it('any other XML is refused by name', () => {
    expect(() => readDocx(Buffer.from('<?xml version="1.0"?><root><a>甲</a></root>'))).toThrow(/XML 数据文件/);
  });
});

it('believes no width of a table and no start of a list', () => {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
  const { lines } = readDocx(
    docx(`<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}${cell('丁')}</w:tr></w:tbl>`),
  );
  expect(lines.map((line) => line.cell?.column)).toEqual([0, 63, 0, 63]);
  const letters = NUMBERING.replace('w:val="decimal"', 'w:val="lowerLetter"').replace(
    '<w:start w:val="1"/>',
    '<w:start w:val="999999999"/>',
  );
  expect(read(paragraph(run('甲'), NUMBERED), { 'word/numbering.xml': letters }).lines).toEqual(['a.甲']);
});

describe('a page break by hand', () => {
  const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';
  test.each([
    ['ends a line', run('2023年1月5日') + PAGE_BREAK + run('附件'), ['2023年1月5日', '附件']],
    ['ends a title', run('云河县茶叶站总结') + PAGE_BREAK + run('2022年，我站'), ['云河县茶叶站总结', '2022年，我站']],
    ['ends a sentence', run('推广技术，成效明显。') + PAGE_BREAK + run('全年'), ['推广技术，成效明显。', '全年']],
    [
      'is nothing in mid-sentence',
      run('推广绿色防控技术，加快') + PAGE_BREAK + run('茶园改造'),
      ['推广绿色防控技术，加快茶园改造'],
    ],
    ['is nothing before a text or after it', PAGE_BREAK + run('附件') + PAGE_BREAK, ['附件']],
    ['of a column is one too', `${run('左。')}<w:r><w:br w:type="column"/></w:r>${run('右')}`, ['左。', '右']],
    [
      'is not where Word last began a page',
      `<w:r><w:t>甲。</w:t><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>`,
      ['甲。乙'],
    ],
    [
      'leaves line breaks',
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="textWrapping"/><w:t>丙</w:t></w:r>',
      ['甲', '乙', '丙'],
    ],
  ])('%s', (_, content, lines) => expect(linesOf(paragraph(content))).toEqual(lines));
});

describe('documents within a document', () => {
  const body = `${paragraph(run('甲'))}<w:altChunk r:id="rId1"/><w:altChunk r:id="rId2"/>${paragraph(run('末'))}`;
  const holding = (
    one: [string, string | Uint8Array],
    two: [string, string | Uint8Array],
  ): ReturnType<typeof readDocx> =>
    readDocx(
      writeZip([
        { name: 'word/document.xml', data: document(body) },
        {
          name: 'word/_rels/document.xml.rels',
          data: relations({ rId1: ['aFChunk', one[0]], rId2: ['aFChunk', two[0]] }),
        },
        { name: `word/${one[0]}`, data: one[1] },
        { name: `word/${two[0]}`, data: two[1] },
      ]),
    );
  const page =
    '<html><head><meta charset="utf-8"></head><body><h2>乙</h2><p>全年工作有序推进，各项任务基本完成。</p><table><tr><td>丙<td>1<tr><td>丁<td>2</table></body></html>';
  const table = `<w:tbl><w:tr><w:tc>${paragraph(run('戊'))}</w:tc><w:tc>${paragraph(run('3'))}</w:tc></w:tr></w:tbl>`;

  it('are read where they stand: a page, another document, with tables counted on', () => {
    const { lines, warnings } = holding(['a.html', page], ['b.docx', docx(paragraph(run('己')) + table)]);
    expect(
      lines.map(({ text, heading, cell }) => [text, heading, cell?.table].filter((part) => part !== undefined)),
    ).toEqual([
      ['甲'],
      ['乙', 2],
      ['全年工作有序推进，各项任务基本完成。'],
      ['丙', 0],
      ['1', 0],
      ['丁', 0],
      ['2', 0],
      ['己'],
      ['戊', 1],
      ['3', 1],
      ['末'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('a text is read, in its own encoding, and what cannot be read is told', () => {
    const gbk = Buffer.from('b9a4d7f7d3d0d0f2cdc6bdf8a1a3', 'hex');
    const { lines, warnings } = holding(['a.txt', gbk], ['b.bin', Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61])]);
    expect(lines.map(({ text }) => text)).toEqual(['甲', '工作有序推进。', '末']);
    expect(warnings.map(({ code }) => code)).toEqual(['embedded-document']);
    expect(holding(['a.txt', gbk], ['b.docx', writeZip([])]).warnings.map(({ code }) => code)).toEqual([
      'embedded-document',
    ]);
  });

  it('a document within itself ends', () => {
    let inner = docx(paragraph(run('底')));
    for (let depth = 0; depth < 6; depth++) {
      inner = writeZip([
        { name: 'word/document.xml', data: document('<w:altChunk r:id="rId1"/>') },
        { name: 'word/_rels/document.xml.rels', data: relations({ rId1: ['aFChunk', 'a.docx'] }) },
        { name: 'word/a.docx', data: inner },
      ]);
    }
    expect(readDocx(inner).warnings.map(({ code }) => code)).toEqual(['embedded-document']);
  });
});
