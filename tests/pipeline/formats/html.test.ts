import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../../src/pipeline/formats/html.ts';
import { type MhtPart, quoted, writeMht } from '../../fixtures/formats/mht-writer.ts';
import { countOf, difference } from './accounted.ts';

const told = (page: string): string[] =>
  readHtml(Buffer.from(page)).lines.map(({ text, aside, heading, item, cell }) =>
    [
      aside ?? (heading !== undefined && `h${heading}`) ?? (item && `${item.number ?? '•'}`) ?? (cell && '格'),
      item && `${item.number ?? '•'}`,
      cell && '格',
      text,
    ]
      .filter(Boolean)
      .join(' '),
  );

const PROSE = '2022年，在县委、县政府的领导下，我馆接收档案4318卷，接待查档群众2106人次。';
const MORE = '全年编研成果三种，举办展览两次，参观群众一千六百人次，社会反响良好。';
const TITLE = '云河县档案馆2022年度工作总结';

it('finds the text where it stands, though the element has a name of navigation', () => {
  const page = `<html><body><div class="top">首页</div><div class="header main-header"><p>${PROSE}</p><p>${PROSE}</p></div></body></html>`;
  expect(told(page).filter((line) => line === PROSE)).toHaveLength(2);
});

it('keeps headings, lists and tables', () => {
  const page = `<html><body><h1>工作总结</h1><p>${PROSE}</p><ul><li>甲<li>乙<ol start=3><li>丙</ol></ul>
    <table><tr><th>项目<th>数量<tr><td>接收<td></table></body></html>`;
  expect(told(page)).toEqual(['h1 工作总结', PROSE, '• 甲', '• 乙', '3 丙', '格 项目', '格 数量', '格 接收', '格']);
});

it('runs nothing, and lists what is hidden', () => {
  const page = `<html><body><script>document.body.innerHTML = '脚本'</script><p>${PROSE}</p>
    <div hidden>一</div><div style="display: none">二</div><div style="color:red;visibility:hidden">三</div><p aria-hidden="true">四</p>
    <img src=x onerror="alert(1)"><template>五</template><button>六</button><noscript>七</noscript></body></html>`;
  expect(told(page)).toEqual([
    PROSE,
    ...['网页隐藏文字 一', '网页隐藏文字 二', '网页隐藏文字 三', '网页隐藏文字 四'],
    ...['网页备用文字 五', '网页控件 六', '网页备用文字 七'],
  ]);
});

it('warns of hidden prose, not of a hidden menu', () => {
  const page = (hidden: string): string => `<body><p>${PROSE}</p><div style="display:none">${hidden}</div></body>`;
  const codes = (hidden: string): string[] => readHtml(Buffer.from(page(hidden))).warnings.map(({ code }) => code);
  expect(codes(`<p>${MORE}</p><p>${MORE}</p>`)).toEqual(['hidden-text']);
  expect(codes('<a>首页</a><a>政务公开</a><a>办事服务</a>')).toEqual([]);
});

it('reads the encoding that the page tells, when its bytes agree', () => {
  const utf8 = Buffer.from(`<html><head><meta charset="gb2312"></head><body><p>${PROSE}</p></body></html>`);
  expect(readHtml(utf8).encoding).toBe('UTF-8');
});

describe('title, date and signature beside the text belong to it', () => {
  const BODY = `<p>　　${PROSE}</p><p>　　一、主要工作</p><p>　　${MORE}</p><p>　　${PROSE}</p>`;
  const NAV = '<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>';
  const page = (body: string, title = '云河县人民政府'): string =>
    `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${NAV}${body}<div class="foot">版权所有：云河县</div></body></html>`;
  const text = (html: string): string[] => told(html).filter((line) => !line.startsWith('网页'));
  const PARAGRAPHS = [PROSE, '一、主要工作', MORE, PROSE];

  test.each([
    ['TRS', `<div class="wrap"><h2>${TITLE}</h2><div class="TRS_Editor">${BODY}</div></div>`],
    ['UCAP', `<div class="article"><div class="h1">${TITLE}</div><div id="UCAP-CONTENT">${BODY}</div></div>`],
    [
      'zoom in a table',
      `<table><tr><td class="biaoti">${TITLE}</td></tr><tr><td><div id="zoom">${BODY}</div></td></tr></table>`,
    ],
    ['a header of its own', `<article><header><h1>${TITLE}</h1></header><div class="con">${BODY}</div></article>`],
    ['a wrapper each', `<div><div><div class="xl_title">${TITLE}</div></div><div><div>${BODY}</div></div></div>`],
    ['no name at all', `<div><div>${TITLE}</div><div>${BODY}</div></div>`],
    ['a named header', `<div class="art"><div class="art-header"><h1>${TITLE}</h1></div><div>${BODY}</div></div>`],
  ])('%s', (_, body) => {
    expect(text(page(body, `${TITLE}_云河县人民政府`))).toEqual([`h0 ${TITLE}`, ...PARAGRAPHS]);
  });

  it('finds a page that a form holds whole, and leaves a form beside the text', () => {
    const whole = `<form id="form1"><div>${NAV}<h1>${TITLE}</h1><div id="vsb_content">${BODY}</div><p>下一条：<a href="#">招聘</a></p></div></form>`;
    expect(text(page(whole))).toEqual([`h1 ${TITLE}`, ...PARAGRAPHS]);
    const beside = `<div><h1>${TITLE}</h1>${BODY}<form><p>请对本文提出意见，我们将认真研究。</p><textarea>意见</textarea></form></div>`;
    expect(text(page(beside))).toEqual([`h1 ${TITLE}`, ...PARAGRAPHS]);
    expect(told(page(beside))).toContain('网页导航 请对本文提出意见，我们将认真研究。');
  });

  it('takes the title out of a header that the page does not confirm, but not the name of a site', () => {
    const entry = (head: string): string =>
      page(
        `<article><header class="entry-header"><h1>${head}</h1><span>2023年1月3日</span></header><div>${BODY}</div></article>`,
      );
    expect(text(entry(TITLE))).toEqual([`h1 ${TITLE}`, ...PARAGRAPHS]);
    expect(text(entry('云河县人民政府门户网站'))).toEqual(PARAGRAPHS);
  });

  it('reads no settings that Word leaves in a page', () => {
    const html = `<html><head><title>${TITLE}</title><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml></head><body><h1>${TITLE}</h1>${BODY}<p>结束<o:p></o:p></p></body></html>`;
    expect(text(html)).toEqual([`h0 ${TITLE}`, ...PARAGRAPHS, '结束']);
    expect(told(html)).toContain('网页备用文字 Print');
  });

  it('keeps the signature and its date, and leaves the tools below it', () => {
    const body = `<div class="w"><h1>${TITLE}</h1><div class="con">${BODY}</div><p>云河县档案馆</p><p>2023年1月6日</p>
      <p>【打印】【关闭】</p><p>责任编辑：某某</p></div>`;
    expect(text(page(body)).slice(-2)).toEqual(['云河县档案馆', '2023年1月6日']);
    expect(told(page(body))).toContain('网页导航 责任编辑：某某');
  });

  it('keeps a letterhead, a document number and a subtitle', () => {
    const body = `<div class="w"><p>云河县档案馆文件</p><p>云档发〔2023〕2号</p><h1>${TITLE}</h1><p>（2023年1月6日）</p><div class="con">${BODY}</div></div>`;
    expect(text(page(body))).toEqual([
      '云河县档案馆文件',
      '云档发〔2023〕2号',
      `h1 ${TITLE}`,
      '（2023年1月6日）',
      ...PARAGRAPHS,
    ]);
  });

  it('takes a title that only the page tells, and says so', () => {
    const html = page(`<div>${BODY}</div>`, `${TITLE}-工作总结-云河县人民政府`);
    expect(text(html)[0]).toBe(`h0 ${TITLE}`);
    expect(readHtml(Buffer.from(html)).warnings.map(({ code }) => code)).toEqual(['title-of-page']);
  });

  test.each([
    ['a cell', (title: string): string => `<table><tr><td>${title}</td></tr><tr><td>${BODY}</td></tr></table>`],
    ['a heading', (title: string): string => `<div><h1>${title}</h1><div>${BODY}</div></div>`],
    [
      'an element of its own',
      (title: string): string => `<div><UCAPTITLE>${title}</UCAPTITLE><div>${BODY}</div></div>`,
    ],
  ])('a title that is set over several lines is one, in %s', (_, body) => {
    const title = (html: string): string | undefined => text(html)[0]?.replace(/^h\d /, '');
    expect(title(page(body('云河县档案馆<br>2022年度工作总结')))).toBe(TITLE);
    expect(title(page(body('云河县档案馆<br><br>2022年度<br>工作总结')))).toBe(TITLE);
    expect(title(page(body('<b>守正创新<br>再谱新篇</b>'), '守正创新再谱新篇-云河县人民政府'))).toBe(
      '守正创新再谱新篇',
    );
    // A letterhead, a date and a title that is whole are lines of their own.
    const apart = (head: string): string => text(page(body(head))).join(' ');
    expect(apart('云河县档案馆文件<br>云档发〔2023〕2号<br>2022年度工作总结')).toMatch(
      /文件 (?:h1 )?云档发.*2号 (?:h1 )?2022/,
    );
    expect(apart(`${TITLE}<br>（2023年1月6日）`)).toMatch(/总结 (?:h1 )?（2023年1月6日）/);
    expect(apart(`${TITLE}<br>2023年工作计划`)).toMatch(/总结 (?:h1 )?2023年工作计划/);
  });

  it("does not take an office that the page's title names for the title of a text that it signs", () => {
    const html = page(`<div><p>2022年度工作总结</p><div>${BODY}</div><p>云河县档案馆</p></div>`, '云河县档案馆');
    expect(text(html)).toEqual(['2022年度工作总结', ...PARAGRAPHS, '云河县档案馆']);
  });

  it('does not take the name of a site or of a column for a title', () => {
    const html = page(`<h1>云河县人民政府</h1><h2>工作动态</h2><div>${BODY}</div>`);
    expect(text(html)).toEqual(PARAGRAPHS);
  });
});

describe('pages whose text no element of its own parts from the rest', () => {
  const FOOT = '<tr><td>主办：云河县人民政府　承办：县政府办　备案号：某ICP备1号</td></tr>';

  it('narrows down through tables that lay the page out', () => {
    const page = `<title>${TITLE}_动态_云河县人民政府</title><body><table><tr><td><a>首页</a> | <a>公开</a></td></tr></table><table>
      <tr><td class="tit">${TITLE}</td></tr><tr><td>发布时间：2023-01-10</td></tr><tr><td><div class="TRS_Editor"><p>${PROSE}</p><p>${MORE}</p></div></td></tr>
      <tr><td>云河县档案馆<br>2023年1月9日</td></tr><tr><td>【<a>打印</a>】</td></tr></table><table>${FOOT}</table></body>`;
    const text = told(page).filter((line) => !line.startsWith('网页'));
    expect(text).toEqual([`h0 ${TITLE}`, '发布时间：2023-01-10', PROSE, MORE, '云河县档案馆', '2023年1月9日']);
  });

  it('takes lists above the title that the page confirms for navigation, though the title names its parts in another order', () => {
    const page = `<title>2022年度工作总结 - 云河县档案馆</title><body><div><ul><li>要闻：全县召开会议，部署工作，要求抓好落实。</li></ul>
      <div><div>${TITLE}</div><div><div>${PROSE}</div></div></div></div></body>`;
    expect(told(page)).toEqual(['网页导航 要闻：全县召开会议，部署工作，要求抓好落实。', `h0 ${TITLE}`, PROSE]);
  });

  it('keeps lists and links in the text, and a table at its end', () => {
    const page = `<title>${TITLE}</title><body><h1>${TITLE}</h1><p>${PROSE}</p><ul><li>甲</li></ul><p>${MORE}</p>
      <table><tr><td><a>甲表</a><td>1<tr><td>乙<td><a>打印</a></table></body>`;
    expect(told(page).filter((line) => line.startsWith('网页'))).toEqual([]);
  });
});

it('reads a text that is hidden until a script shows it, and says so', () => {
  const page = `<body><h1>${TITLE}</h1><div id="js_content" style="visibility: hidden; opacity: 0;"><p>${PROSE}</p><p>${MORE}</p><p>${PROSE}</p></div></body>`;
  expect(told(page)).toEqual([`h1 ${TITLE}`, PROSE, MORE, PROSE]);
  expect(readHtml(Buffer.from(page)).warnings.map(({ code }) => code)).toEqual(['hidden-main-text']);
});

it('sets the number of an item that Word saved as a page close to its words', () => {
  const item =
    "<p><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp; </span></span><![endif]>主要工作</p>";
  expect(told(`<body>${item}<p>${PROSE}</p></body>`)[0]).toBe('一、主要工作');
});

describe('web archives', () => {
  const html = (body: string): string => `<html><body>${body}</body></html>`;

  test.each([
    ['quoted-printable', quoted(html(`<p>${PROSE}</p>`))],
    [
      'base64',
      Buffer.from(html(`<p>${PROSE}</p>`))
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
    ],
    ['8bit', html(`<p>${PROSE}</p>`)],
  ])('%s', (encoding, body) => {
    const archive = writeMht([
      ['text/html; charset="utf-8"', encoding, body],
      ['image/gif', 'base64', 'R0lGODlh'],
    ]);
    expect(readHtml(archive).lines.map(({ text }) => text)).toEqual([PROSE]);
  });

  it('reads the frame that holds the text, and tells of another', () => {
    const page = (body: string): MhtPart => ['text/html', '', html(body)];
    const frames: MhtPart = ['text/html', '', '<html><frameset><frame src="a"><frame src="b"></frameset></html>'];
    const reading = readHtml(writeMht([frames, page(`<p>${MORE}</p>`), page(`<p>${PROSE}${PROSE}</p>`)]));
    expect(reading.lines.map(({ text }) => text)).toEqual([PROSE + PROSE]);
    expect(reading.warnings.map(({ code }) => code)).toEqual(['page-with-frames']);
  });

  it('without a page is an error', () => {
    expect(() => readHtml(writeMht([['image/gif', '', 'GIF']]))).toThrow(/网页归档/);
  });
});

describe('lines of the source', () => {
  test.each([
    ['综合机\n    械化率', '综合机械化率'],
    ['使用 GPS\n终端', '使用 GPS 终端'],
    ['work\nreport', 'work report'],
    ['我馆2023\n  年接收\n12卷，用GPS\n终端', '我馆2023年接收12卷，用GPS终端'],
    ['共 12\n间', '共 12 间'],
    ['提高\n<b>\n十</b>个', '提高十个'],
    ['接收，\r\n　整理', '接收，\u3000整理'],
    ['甲 乙', '甲 乙'],
    ['10<sup>4</sup>亩，100 m<sup>2</sup>', '10⁴亩，100 m2'],
  ])('%j is %s', (source, text) => {
    expect(told(`<body><p>${source}</p><p>${PROSE}</p></body>`)[0]).toBe(text);
  });

  it('stay as they are in preformatted text', () => {
    expect(told(`<body><p>${PROSE}</p><pre>甲\n乙</pre></body>`).slice(1)).toEqual(['甲', '乙']);
  });
});

describe('numbers of lists', () => {
  test.each([
    ['<ol start=5><li>甲<li>乙</ol>', ['5 甲', '6 乙']],
    ['<ol><li>甲<li value=7>乙<li>丙</ol>', ['1 甲', '7 乙', '8 丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2 甲', '1 乙']],
    ['<ol type=a><li>甲<li>乙</ol>', ['a.甲', 'b.乙']],
    ['<ol type=I start=4><li>甲</ol>', ['IV.甲']],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style:none"><li>1．甲</ol>', ['1．甲']],
    ['<ol start=99999999999><li>甲</ol>', ['1 甲']],
  ])('%s', (list, lines) => {
    expect(told(`<body><p>${PROSE}</p>${list}</body>`).slice(1)).toEqual(lines);
  });
});

describe('tables', () => {
  const cells = (table: string): string[] =>
    readHtml(Buffer.from(`<body><p>${PROSE}</p>${table}</body>`)).lines.flatMap(({ text, cell }) =>
      cell ? [`${cell.row},${cell.column} ${text}`] : [],
    );

  it('keep the columns of spanned cells', () => {
    const table = '<table><tr><th rowspan=2>项目<th colspan=2>数量<tr><td>2021<td>2022<tr><td>接收<td>1<td>2</table>';
    expect(cells(table)).toEqual(['0,0 项目', '0,1 数量', '1,1 2021', '1,2 2022', '2,0 接收', '2,1 1', '2,2 2']);
  });

  it('do not believe any number of columns', () => {
    const table = '<table><tr><td colspan=1000000>甲<td>乙<tr><td>丙<td>丁</table>';
    expect(cells(table)).toEqual(['0,0 甲', '0,100 乙', '1,0 丙', '1,1 丁']);
  });
});

it('accounts for every character of a page', () => {
  const page = `<html><head><meta charset="utf-8"><title>${TITLE}</title><style>p{}</style></head><body><script>1</script>
    <div class="nav"><a>首页</a></div><h1>${TITLE}</h1><p>${PROSE}<ruby>龑<rt>yǎn</rt></ruby><span hidden>藏</span>完。</p>
    <table><tr><td>${MORE}<select><option>甲<option>乙</select></td></tr></table><svg><text>图</text></svg>
    <math><mi>x</mi><annotation>x</annotation></math><dl><dt>词<dd>义</dl><form><label>检索</label><button>去</button></form></body></html>`;
  const shown = page.replace(/^.*?<body>|<script>.*?<\/script>|<annotation>.*?<\/annotation>|<[^>]*>/gsu, '');
  const { lines } = readHtml(Buffer.from(page));
  expect(difference(countOf(lines.map(({ text }) => text)), countOf([shown]))).toEqual([]);
});

it('names what a page of frames frames', () => {
  const page =
    '<html><head><title>云河</title></head><frameset><frame src="a.htm"><frame src="b.htm"></frameset></html>';
  expect(() => readHtml(Buffer.from(page))).toThrow(/a\.htm、b\.htm/);
  const inline = '<html><body><div>首页</div><iframe src="text.html"></iframe></body></html>';
  expect(() => readHtml(Buffer.from(inline))).toThrow(/text\.html/);
});
