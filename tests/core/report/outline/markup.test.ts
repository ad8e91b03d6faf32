import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/report/defaults.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import type { Report } from '../../../../src/core/report/report.ts';

function reportOf(text: string): Report {
  const source = { file: 'a.md', format: 'md', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const { report } = parseReport({ id: 'a', source, text, format: 'markdown' }, DEFAULT_SETTINGS);
  if (!report) throw new Error('no report');
  return report;
}

const textsOf = (text: string): string[] => reportOf(text).paragraphs.map((paragraph) => paragraph.text);
const removedOf = (text: string): string[] => reportOf(text).cleaned.map((line) => `${line.rule} ${line.text}`);

const TITLE = '# 云河县档案馆2022年度工作总结';
const PROSE = '全年接收档案4318卷，接待查档群众2106人次。';

describe('HTML in Markdown', () => {
  test.each([
    ['a block', `<p align="center">${PROSE}</p>`, [PROSE]],
    ['blocks in one', `<div>\n<p>${PROSE}</p>\n<p>甲</p></div>`, [PROSE, '甲']],
    ['cells, which stay apart', '<table><tr><td>300.0</td><td>1964</td></tr></table>', ['300.0', '1964']],
    ['tags in a line', `<b>接收</b>档案<font color="red">4318</font>卷`, ['接收档案4318卷']],
    ['figures over tags', '甲300<td>1964', ['甲300 1964']],
    ['a power', '面积10<sup>4</sup>亩', ['面积10⁴亩']],
    ['a break', '甲<br>乙', ['甲\n乙']],
    ['entities in a block', '<p>甲&nbsp;&amp;&nbsp;乙</p>', ['甲 & 乙']],
    ['a comment', `${PROSE}<!-- 草稿 -->`, [PROSE]],
    ['a comment of its own', `${PROSE}\n\n<!-- 草稿 -->`, [PROSE]],
    ['a style', `<style>p{color:red}</style>\n\n${PROSE}`, [PROSE]],
    ['a comment that is not closed', `<!-- 草稿\n\n${PROSE}`, ['<!-- 草稿', PROSE]],
    ['a script', `<script>alert(1)</script>\n\n${PROSE}`, [PROSE]],
    ['in an item', `- 甲<u>乙</u>`, ['甲乙']],
    ['in a quote', `> <p>甲</p>`, ['甲']],
    ['no tag', '见<县志>与a<b，1<2>0', ['见<县志>与a<b，1<2>0']],
    ['code', '`<b>`', ['<b>']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(`${TITLE}\n\n${html}`).slice(1)).toEqual(texts);
  });

  it('records what is taken out', () => {
    expect(removedOf(`${TITLE}\n\n<p>甲</p>\n\n乙<!-- 草稿 -->丙`)).toEqual([
      'HTML 标记 <p>甲</p>',
      'HTML 注释 <!-- 草稿 -->',
    ]);
  });

  it('counts lines as the file does', () => {
    const { paragraphs } = reportOf(`${TITLE}\n\n<div>\n\n<!-- 一\n二 --><p>甲</p>\n<p>乙</p>\n</div>`);
    expect(paragraphs.slice(1).map(({ text, line }) => [text, line])).toEqual([
      ['甲', 6],
      ['乙', 7],
    ]);
  });
});

describe('notes', () => {
  it('follow the paragraph that calls them, and leave no sign', () => {
    const text = `${TITLE}\n\n接收档案[^1]4318卷。\n\n${PROSE}\n\n云河县档案馆\n\n2023年1月6日\n\n[^1]: 不含寄存档案。\n    续行。\n\n    第二段。`;
    expect(textsOf(text).slice(1, 5)).toEqual(['接收档案4318卷。', '〔脚注〕不含寄存档案。续行。', '第二段。', PROSE]);
    expect(reportOf(text).metadata.date.value).toBe('2023-01-06');
    expect(removedOf(text)).toEqual(['脚注标记 [^1]', '脚注标记 [^1]:']);
  });

  it('stand once, though called twice; that of a note follows it', () => {
    const text = `${TITLE}\n\n甲[^a]。\n\n乙[^a]。\n\n[^a]: 丙[^b]。\n[^b]: 丁。`;
    expect(textsOf(text).slice(1)).toEqual(['甲。', '〔脚注〕丙。', '乙。', '〔脚注〕丁。']);
  });

  it('called in cells and items follow table and list', () => {
    const text = `${TITLE}\n\n- 甲[^1]\n- 乙\n\n|项|值[^2]|\n|-|-|\n|丙|1|\n\n[^1]: 注一\n\n[^2]: 注二`;
    expect(textsOf(text).slice(1)).toEqual(['甲', '乙', '〔脚注〕注一', '项', '值', '丙', '1', '〔脚注〕注二']);
  });

  it('that nothing calls stay, and what is no note too', () => {
    expect(textsOf(`${TITLE}\n\n甲[^9]。\n\n[^1]: 注`).slice(1)).toEqual(['甲[^9]。', '〔脚注〕注']);
  });
});

test.each([
  ['__读者__评议', '读者评议'],
  ['评议__读者__，好', '评议读者，好'],
  ['姓名____，电话__，', '姓名____，电话__，'],
  ['a__b__c 变量', 'a__b__c 变量'],
  ['\\_\\_读者\\_\\_评议', '__读者__评议'],
])('underscores of %s', (written, text) => {
  expect(textsOf(`${TITLE}\n\n${written}`).slice(1)).toEqual([text]);
});

test('a heading may be underlined by hyphens above the text', () => {
  expect(textsOf(`${TITLE}\n\n主要工作\n-----\n\n${PROSE}`)).toEqual([TITLE.slice(2), '主要工作', PROSE]);
});
