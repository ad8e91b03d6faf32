import { describe, expect, it, test } from 'vitest';
import { checkPlausible } from '../../src/pipeline/plausibility/plausibility.ts';
import { writeOfd } from '../fixtures/formats/ofd-writer.ts';
import { writePdf } from '../fixtures/formats/pdf-writer.ts';
import { entriesOf } from './formats/fixtures.ts';

const PROSE = '2022年，我馆围绕中心工作，接收档案4318卷，接待查档群众2106人次，年初确定的目标任务全部完成。';
const codes = (texts: readonly string[], format = 'pdf'): string[] => {
  const { error, warnings } = checkPlausible(texts, format);
  return [...(error ? [error.code] : []), ...warnings.map(({ code }) => code)];
};
const ofSigns = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7) % 60))).join('');
const ofRare = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x3400 + at * 37)).join('');
const everySecond = (signs: string): string =>
  [...PROSE].map((character, at) => (at % 2 ? character : [...signs][at % signs.length])).join('');

/** The prose with each character in the place of another script, as fonts without a mapping give it. */
const inScript = (from: number, to: number): string =>
  [...PROSE].map((_, at) => String.fromCharCode(from + ((at * 31) % (to - from)))).join('');

describe('what is no text', () => {
  test.each([
    ['signs of ASCII', [ofSigns(200)]],
    ['rare ideographs', [ofRare(80)]],
    ['every second character a sign', [everySecond('!"#$%&@^')]],
    ['every second character a rare one', [everySecond(ofRare(60))]],
    ['characters at random', [Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x4e00 + at * 223)).join('')]],
    ['accented letters', [inScript(0xc0, 0x250)]],
    ['every second character an accented letter', [everySecond('ÀĂĐŒŚŽƀǻȁȘ')]],
    ['symbols', [inScript(0x2580, 0x27bf)]],
    ['UTF-8 read as Windows-1252', ['å…¨å¹´æŽ¥æ”¶æ¡£æ¡ˆå››åƒå·ï¼Œå¹´åˆç¡®å®šçš„ç›®æ ‡']],
    ['private characters', ['\ue101\ue345\ue002年\ue401\ue0ff\ue234']],
    [
      'UTF-8 read as GB18030',
      [
        '浜戞渤鍘挎。妗堥2022骞村伐浣滄€荤粨锛屽叏骞存帴鏀舵。妗堝洓鍗冨嵎锛屾帴寰呮煡妗ｇ兢浼椾簩鍗冧汉娆★紝鐩爣浠诲姟鍏ㄩ儴瀹屾垚銆',
      ],
    ],
  ])('%s', (_, texts) => expect(codes(texts)).toEqual(['garbled-text']));

  it('a text of improbable characters shows one of them, not the title that is right', () => {
    const text = ['云河县档案馆2022年工作总结', ...Array.from({ length: 30 }, () => '仂仃仆仇仉今介仍从仍')];
    const { error } = checkPlausible(text, 'ofd');
    expect(error?.code).toBe('garbled-text');
    expect(error?.message).toContain('仂仃');
  });

  it('markup is refused by name, and told where it is little', () => {
    expect(codes(['<w:p><w:r><w:t>甲</w:t></w:r></w:p>'], 'txt')).toEqual(['markup-not-text']);
    expect(codes([PROSE, PROSE, PROSE, '<b>甲</b><br><i>乙'], 'txt')).toEqual(['markup-in-text']);
  });
});

describe('what is text', () => {
  test.each([
    ['prose', [PROSE]],
    [
      'traditional characters',
      ['雲河縣檔案館2022年度工作總結，全年接收檔案四千卷，處理舊個案，社區舉辦活動十二場，鄉親一致讚好。'],
    ],
    ['a roster', [PROSE, PROSE, '王翀、李喆、张堃、刘祎、陈淼、杨昇、赵頔']],
    ['a table', [PROSE, '2021', '356.4', '12.5%', '3,401', '+2.1', '-0.7']],
    ['leaders of contents', [PROSE, '一、主要工作…………………………3', '二、打算...................................5']],
    ['masks and drawn lines', [PROSE, '***县**局', '==========', '* * * * *']],
    ['addresses', [PROSE, 'http://www.example.gov.cn/a?b=1&c=2#d', 'office@example.gov.cn']],
    ['toned Latin', [PROSE, 'Yúnhé Xiàn Dàng’àn Guǎn', 'nián dù gōng zuò zǒng jié']],
    ['choices and signs', [PROSE, '☑合格 ☐不合格 ★★★ ■重点 □一般', '①②③④⑤⑥⑦⑧', '┌─┬─┐└─┴─┘│', '∑∫≤≥≠≈∞']],
    ['Greek letters of formulas', [PROSE, '设α、β、γ三段，误差±0.5°C，32μg/m3']],
    ['English', [PROSE, 'Report on the Work of the Archives (2022): “All targets met”; see Annex #2 & #3.']],
  ])('%s', (_, texts) => expect(codes(texts, 'txt')).toEqual([]));
});

it('tells a garbled part with its share and a sample', () => {
  const { error, warnings } = checkPlausible([...Array.from({ length: 20 }, () => PROSE), ofSigns(60)], 'pdf');
  expect(error).toBeUndefined();
  expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^partly-garbled 有 1 行像是乱码（约占 \d+%），如“.{20}”/),
  ]);
});

test.each([
  ['another language', [PROSE, PROSE, 'Отчёт о работе архива'], 'partly-garbled', '外文或乱码'],
  [
    'a text of letters',
    [
      'The archives took in four thousand files and served two thousand readers, more than in any of the ten years before that one, as targets asked.',
    ],
    'hardly-chinese',
    '几乎没有汉字',
  ],
  [
    'letters of a font',
    [inScript(0x3041, 0x30fe), inScript(0x3041, 0x30fe), inScript(0x3041, 0x30fe)],
    'hardly-chinese',
    '几乎没有汉字',
  ],
])('%s is told, and kept', (_, texts, code, words) => {
  const { error, warnings } = checkPlausible(texts, 'pdf');
  expect(error).toBeUndefined();
  expect(warnings).toEqual([expect.objectContaining({ code, message: expect.stringContaining(words) })]);
});

it('tells private-use characters with their codes and context', () => {
  const [fault] = checkPlausible([`${PROSE}同志\ue123、李某`], 'docx').warnings;
  expect(fault?.message).toContain('U+E123');
  expect(fault?.message).toContain('同志\ue123、李某');
});

it('tells characters that a font did not map, but no control characters elsewhere', () => {
  const told = (text: string): string =>
    checkPlausible([PROSE, text], 'pdf')
      .warnings.map(({ message }) => message)
      .join();
  expect(told('云河县林\u0007\u0010年工作总结，全年完成造林任务。')).toContain('U+0007');
  expect(told('全县林\u0007业站全年完成造林任务。')).toContain('县林\u0007业站');
  expect(told('\u001a全县林业站\t全年完成造林任务。\u0007')).toBe('');
});

it('every reader passes the check: a garbled PDF, OFD and text are errors', { timeout: 60_000 }, async () => {
  const garbled = Array.from({ length: 12 }, (_, at) => everySecond(ofSigns(90).slice(at)));
  const entries = await entriesOf({
    'a.pdf': writePdf([{ words: garbled.map((text, at) => ({ text, x: 60, y: 800 - at * 30, size: 8 })) }]),
    'b.ofd': writeOfd(garbled.join('\n'), '!"#$%&'),
    'c.txt': garbled.join('\n'),
    'd.html': `<html><body>${garbled.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('')}</body></html>`,
  });
  const found = [...entries.values()].map(({ file, report, problems }) => [
    file,
    report === undefined,
    problems[0]?.code,
  ]);
  expect(found).toEqual(['a.pdf', 'b.ofd', 'c.txt', 'd.html'].map((file) => [file, true, 'garbled-text']));
});

it('front matter is not judged as text', async () => {
  const entries = await entriesOf({ 'a.md': '---\nnote: "=\\n@#&"\nref: "<#@!&$%=>"\n---\n# 工作总结\n\n无。\n' });
  expect([...entries.values()].flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain(
    'garbled-text',
  );
});

describe('files of another kind are named', () => {
  const noise = new Uint8Array(Array.from({ length: 9000 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 0xff));
  test.each([
    ['a.docx', Buffer.concat([Buffer.from('%TSD-Header-###%'), Buffer.from(noise)]), 'encrypted-file'],
    [
      'b.pdf',
      Buffer.concat([Buffer.alloc(3, 1), Buffer.from('E-SafeNet\0\0LOCK'), Buffer.from(noise)]),
      'encrypted-file',
    ],
    ['c.wps', Buffer.from(noise), 'encrypted-file'],
    ['d.txt', Buffer.from(noise), 'encrypted-file'],
    ['e.doc', Buffer.from('<?xml version="1.0"?><data><row>甲</row></data>'), 'markup-not-text'],
    ['f.docx', Buffer.from('damaged'.repeat(3)), 'extension-differs'],
  ])('%s', async (file, bytes, code) => {
    const entry = (await entriesOf({ [file]: bytes })).get(file);
    expect(entry?.problems[0]?.code).toBe(code);
  });

  it('a fragment of a page is read as a page', async () => {
    const entry = (
      await entriesOf({ 'a.txt': `<div class="con"><p>云河县档案馆2022年度工作总结</p><p>${PROSE}</p></div>` })
    ).get('a.txt');
    expect(entry?.report?.paragraphs.map(({ text }) => text)).toEqual(['云河县档案馆2022年度工作总结', PROSE]);
  });
});
