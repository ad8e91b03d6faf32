/** The block of fields above the text of a government's page: no text, but listed, and evidence. */
import { expect, it, test } from 'vitest';
import { readHtml } from '../../../src/pipeline/formats/html.ts';
import { reportOf } from './fixtures.ts';

const TITLE = '云河县茶叶站2022年度工作总结';
const PROSE = '2022年，我站围绕茶园提质增效，推广绿色防控技术，举办采制培训，组织企业参展，全年目标任务基本完成。';
const FIELDS = [
  ['索引号', 'YH012/2023-00018'],
  ['主题分类', '农业、林业'],
  ['发文机关', '云河县茶叶站'],
  ['成文日期', '2023年01月09日'],
  ['标　题', TITLE],
  ['发文字号', '云茶发〔2023〕3号'],
] as const;
const BODY = `<div id="zoom"><p>${TITLE}</p><p>${PROSE}</p><p>${PROSE}</p></div>`;
const page = (block: string, body = BODY): string =>
  `<html><head><meta charset="utf-8"><title>云河县人民政府</title></head><body><div class="w">${block}${body}</div></body></html>`;

const read = (html: string): { text: string[]; record: string[] } => {
  const { lines } = readHtml(Buffer.from(html));
  const of = (wanted: string | undefined): string[] =>
    lines.flatMap(({ text, aside }) => (aside === wanted && text !== '' ? [text] : []));
  return { text: of(undefined), record: of('网页著录') };
};

const TEXT = [TITLE, PROSE, PROSE];
const spaced = FIELDS.map(([name, value]) => `${name} ${value}`);
const joined = FIELDS.map(([name, value]) => `${name}：${value}`);

test.each([
  [
    'a list of terms',
    `<dl>${FIELDS.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`,
    spaced,
  ],
  [
    'a table of four columns',
    `<table>${[0, 2, 4]
      .map(
        (at) =>
          `<tr>${FIELDS.slice(at, at + 2)
            .map(([name, value]) => `<td>${name}</td><td>${value}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`,
    spaced,
  ],
  [
    'items',
    `<ul>${joined.map((field) => `<li><b>${field.replace('：', '：</b><span>')}</span></li>`).join('')}</ul>`,
    joined,
  ],
  [
    'fields side by side',
    `<div>${joined
      .slice(0, 4)
      .map((field) => `<span>${field}</span>`)
      .join('')}</div>`,
    [joined.slice(0, 4).join('')],
  ],
  ['one line', `<div>${joined.join('　')}</div>`, [joined.join('　')]],
])('%s of fields is no text', (_, block, record) => {
  expect(read(page(block))).toEqual({ text: TEXT, record });
});

it('keeps a field without a value, and a date below the block', () => {
  const block = `<dl><dt>索引号：</dt><dd>1</dd><dt>主题分类：</dt><dd></dd><dt>发文机关：</dt><dd>云河县茶叶站</dd></dl><p>云河县茶叶站文件</p>`;
  const { text, record } = read(page(block));
  expect(record).toEqual(['索引号： 1', '主题分类：', '发文机关： 云河县茶叶站']);
  expect(text).toEqual(['云河县茶叶站文件', ...TEXT]);
});

it('bridges a field that it does not know, between those that it knows', () => {
  const [head = '', ...rest] = joined;
  const items = (...fields: string[]): string => fields.map((field) => `<li>${field}</li>`).join('');
  const between = page(`<ul>${items(head, '体　裁：通报', ...rest)}</ul>`);
  expect(read(between)).toEqual({ text: TEXT, record: [head, '体　裁：通报', ...rest] });
  const after = page(`<ul>${items(...joined)}</ul><p>各科室：</p>`);
  expect(read(after)).toEqual({ text: ['各科室：', ...TEXT], record: joined });
});

test.each([
  ['a form of a person', '<p>姓名：张三</p><p>单位：云河县茶叶站</p><p>职务：站长</p>'],
  ['two fields', '<p>索引号：1</p><p>来源：云河县茶叶站</p>'],
  [
    'a table of documents',
    '<table><tr><th>索引号<th>名称<th>成文日期<tr><td>1<td>通知<td>2022年1月<tr><td>2<td>方案<td>2022年2月</table>',
  ],
  ['a sentence', '<p>成文日期、发文字号、索引号等著录项要写全。</p>'],
])('%s is none', (_, block) => {
  expect(read(page(block)).record).toEqual([]);
});

it('a list of fields within the text stays', () => {
  const block = `<dl>${FIELDS.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
  const { text, record } = read(page('', `<div><p>${TITLE}</p><p>${PROSE}</p>${block}<p>${PROSE}</p></div>`));
  expect(record).toEqual([]);
  expect(text).toContain('云茶发〔2023〕3号');
});

it('tells title, office and date when nothing else does, and yields to the text', async () => {
  const block = `<dl>${FIELDS.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}<dt>公开日期</dt><dd>2023-01-12</dd></dl>`;
  const bare = await reportOf('存档.html', page(block, `<div><p>${PROSE}</p><p>${PROSE}</p></div>`));
  expect(bare.metadata.title).toMatchObject({ value: TITLE });
  expect(bare.metadata.org).toMatchObject({ value: '云河县茶叶站' });
  expect(bare.metadata.date).toMatchObject({ value: '2023-01-09', evidence: { quote: '2023年01月09日' } });
  const signed = `<div><p>工作总结</p><p>${PROSE}</p><p>云河县桑蚕站</p><p>2023年1月5日</p></div>`;
  const { metadata } = await reportOf('存档.html', page(block, signed));
  expect([metadata.org.value, metadata.date.value]).toEqual(['云河县桑蚕站', '2023-01-05']);
  const published = page('<p>索引号：1</p><p>公开方式：主动公开</p><p>公开日期：2023-01-12</p>');
  const { date } = (await reportOf('存档.html', published)).metadata;
  expect([date.value, date.candidates?.map(({ value }) => value)]).toEqual([undefined, ['2023-01-12']]);
});

it('is taken out of a text that was copied, and tells the same', async () => {
  const [number = '', subject = '', office = '', made = ''] = joined;
  const { metadata, cleaned, paragraphs } = await reportOf(
    '存档.txt',
    [number.replace('索引号', '索 引 号'), subject, office, made, TITLE, PROSE, '公开属性：主动公开'].join('\n'),
  );
  expect(cleaned.map(({ rule, text }) => `${rule} ${text.slice(0, 3)}`)).toEqual(
    ['索 引', '主题分', '发文机', '成文日'].map((words) => `网页著录 ${words}`),
  );
  expect([metadata.title.value, metadata.date.value, metadata.org.value]).toEqual([
    TITLE,
    '2023-01-09',
    '云河县茶叶站',
  ]);
  expect(paragraphs.at(-1)?.text).toBe('公开属性：主动公开');
});
