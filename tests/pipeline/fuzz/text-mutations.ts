/** Pages, texts, front matter, settings and catalogues that are wrong in what they say. */
import { encodeGb18030 } from '../encode.ts';
import type { Chance } from './chance.ts';
import { sampleFile, TEXTS } from './samples.ts';
import { replaceOne, VALUES } from './xml-mutations.ts';

const many = (chance: Chance, most: number, make: () => string): string =>
  Array.from({ length: 1 + chance.below(most) }, make).join('');

/** A text in one encoding that says it is another, or two encodings in one file. */
export function mislabelled(chance: Chance): { bytes: Buffer; extension: string } {
  const text = chance.pick(TEXTS);
  const gb = Buffer.from(encodeGb18030(text));
  const utf8 = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  const label = chance.pick(['utf-8', 'gbk', 'big5', 'utf-16', 'shift_jis', '']);
  const page = `<!DOCTYPE html><meta charset="${label}"><main><p>`;
  const marks = [Buffer.of(0xef, 0xbb, 0xbf), Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)];
  if (chance.oneIn(3)) {
    return { bytes: Buffer.concat([Buffer.from(page), chance.pick([gb, utf8, wide])]), extension: 'html' };
  }
  const [one, other] = [chance.pick([gb, utf8, wide]), chance.pick([gb, utf8, wide])];
  const bytes = chance.oneIn(2) ? Buffer.concat([chance.pick(marks), one]) : Buffer.concat([one, other]);
  return { bytes, extension: chance.pick(['txt', 'md']) };
}

const PAGE_BITS = [
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<table>',
  '<tr>',
  '<td colspan="99999999">',
  '</td>',
  '</table>',
  '<ol start="1e99">',
  '<li>',
  '</ol>',
  '<pre>',
  '</pre>',
  '<nav>',
  '<main>',
  '</main>',
  '<article>',
  '<template>',
  '<svg><style>',
  '<math><mi>',
  '<script>for(;;);</script>',
  '<style>',
  '<textarea>',
  '<select><option>',
  '<plaintext>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&',
  '&#x110000;',
  '&#0;',
  '<a href="javascript:alert(1)">',
  '<h1>',
  '</h6>',
  '<b><i></b></i>',
  '<form><form>',
  '<frameset>',
  '<br>',
  '<',
  '="',
  '一、主要工作。',
  '2021年工作总结',
  '全年完成投资1860万元，',
  '<p hidden>',
  '<td rowspan="-1">',
];

export function htmlSoup(chance: Chance): Buffer {
  const deep = chance.oneIn(8)
    ? chance.pick(['<div>', '<b>', '<table><tr><td>', '<ul><li>', '<font>']).repeat(chance.pick([200, 3000]))
    : '';
  const soup = `${chance.pick(['<html>', '<!doctype html>', ''])}${deep}${many(chance, 200, () => chance.pick(PAGE_BITS))}`;
  if (chance.oneIn(2)) return Buffer.from(soup);
  return Buffer.from(replaceOne(sampleFile('summary.html').toString(), />/g, (end) => end + soup, chance));
}

const TEXT_BITS = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '第一章 ',
  '——',
  '2021年',
  '年',
  '2021-13-45',
  '\n',
  '\r',
  '\u2028',
  '\t',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u0007',
  '\ud800',
  '😀',
  '𠮷',
  '（'.repeat(300),
  '的'.repeat(3000),
  ' '.repeat(2000),
  '|',
  '|---|',
  '```',
  '[^1]',
  '> '.repeat(50),
  '* '.repeat(30),
  '<b>',
  '&amp;',
  '**',
  '~~',
  '![](',
  '[]( ',
  '$$',
  '云河县',
  '总结',
  '述职报告',
  '：',
  '1860万元',
  '103.5%',
  '××',
  'http://a.b',
  '第1页 共9页',
];

export function textSoup(chance: Chance): Buffer {
  const soup = many(chance, 120, () => chance.pick(TEXT_BITS));
  return Buffer.from(chance.oneIn(2) ? soup : replaceOne(chance.pick(TEXTS), /\n/g, (end) => end + soup, chance));
}

const YAML_BITS = [
  '&a',
  '*a',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ': ',
  '? ',
  '|',
  '>',
  '"',
  "'",
  '#',
  '---\n',
  '...\n',
  '!!binary ',
  '!!js/function ',
  '<<: *a',
  '\t',
  '\n',
  '  ',
  'null',
  '~',
  'true',
  '.nan',
  '-.inf',
  '0o17',
  '2021-01-01',
  '2021',
  '"2021"',
  '[]',
  '{}',
  '__proto__',
  '乙',
  '\0',
  '\ud800',
  '['.repeat(3000),
  '{a: '.repeat(2000),
  '- '.repeat(2000),
  '&a [*a]',
];

const YAML_VALUES = [
  '[]',
  '{}',
  '[[]]',
  '{a: 1}',
  '2021',
  '-1',
  '1e999',
  '.nan',
  'null',
  'true',
  '2021-13-45',
  '[2021, 甲]',
];

const FRONT_MATTER = `---
title: 云河县档案馆2022年工作总结
year: 2022
plan_year: 2023
level: 区县
types: [工作总结, 工作计划]
org: 云河县档案馆
author: 王××
post: 馆长
date: 2022-12-20
series: 云河县档案馆工作总结
ref: DA01-WS·2022-Y-0003
note: 试
---
`;

export function frontMatter(chance: Chance): Buffer {
  return Buffer.from(brokenYaml(FRONT_MATTER, chance) + chance.pick(TEXTS));
}

const SETTINGS = `title: 云河县工作报告文库
owner: 云河县档案馆
levels: [省, 市, { name: 区县, cues: [县, 区] }, 乡镇]
types:
  - { name: 工作总结, titles: ['总结$'] }
  - 工作计划
cleaning:
  off: []
  add:
    - { name: 本地水印, line: '^内部资料' }
    - { name: 行内, line: '^（内部）', running_text: true }
aliases: { dj: 党建, gzbg: 工作报告 }
publish: { address: 'https://archive.example/', search: true, oai: true, email: a@archive.example }
`;

export function settings(chance: Chance): Buffer {
  return Buffer.from(brokenYaml(SETTINGS, chance));
}

function brokenYaml(yaml: string, chance: Chance): string {
  let broken = yaml;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) {
    // Most stay YAML, with values of the wrong kind; the others tangle it.
    const tangles = chance.oneIn(4);
    const bit = tangles ? chance.pick(YAML_BITS) : ` ${JSON.stringify(chance.pick(VALUES))}`;
    if (!tangles) {
      broken = replaceOne(broken, /(?<=: )[^\n,{}[\]]+/g, chance.oneIn(2) ? bit : chance.pick(YAML_VALUES), chance);
      continue;
    }
    const where = chance.pick([/: .*(?=\n)/g, /\n/g, /[\w\u4e00-\u9fff]+/g, /[[\]{},:]/g]);
    broken = replaceOne(broken, where, (found) => (chance.oneIn(2) ? bit : found + bit), chance);
  }
  return chance.oneIn(6) ? broken.repeat(2) : broken;
}

const CATALOGUE = `文件,题名,年度,级别,文种,责任单位,成文日期,档号
册.txt,云河县档案馆2022年工作总结,2022,区县,工作总结,云河县档案馆,2022-12-20,DA01-WS·2022-Y-0003
册二.txt,述职报告,2019,区县,述职报告,云河县水务局,2019-12-20,
`;

const CELLS = [
  '"',
  '""',
  ',',
  '\n',
  '\r',
  ';',
  '\t',
  '\0',
  '=1+1',
  '@cmd',
  "'",
  '册.txt',
  '..\\册.txt',
  '无.txt',
  '年度',
  'file',
  '格'.repeat(50_000),
  ','.repeat(3000),
  '\n'.repeat(3000),
];

export function catalogue(chance: Chance): Buffer {
  let csv = CATALOGUE;
  for (let count = 1 + chance.below(5); count > 0; count -= 1) {
    const cell = chance.oneIn(2) ? chance.pick(CELLS) : chance.pick(VALUES);
    csv = replaceOne(
      csv,
      chance.pick([/[^,\n]+/g, /[,\n]/g]),
      (found) => (chance.oneIn(2) ? cell : found + cell),
      chance,
    );
  }
  return Buffer.from(chance.oneIn(8) ? encodeSafely(csv) : csv);
}

function encodeSafely(text: string): Uint8Array {
  return encodeGb18030(text.replace(/[^\n\r,"\x20-\x7e\u4e00-\u9fff]/gu, ''));
}
