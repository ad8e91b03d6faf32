/** Word and OFD files that open, with XML inside that no program wrote. */
import { unzipSync } from 'fflate';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';
import type { Chance } from './chance.ts';

type XmlMutation = (xml: string, chance: Chance) => string;

/** Values of attributes that are read as numbers, names or places. */
export const VALUES = [
  '',
  '0',
  '-1',
  '1.5',
  '9',
  '99',
  '4096',
  '99999999',
  '2147483648',
  '1e9',
  '1e308',
  '1e999',
  'NaN',
  '0x41',
  '一',
  '%1%2%3%4%5%6%7%8%9',
  'constructor',
  '__proto__',
  '../../../etc/passwd',
  'lowerLetter',
  'lowerRoman',
  'bullet',
];

const TAG = /<\/?[\w:]+[^<>]*>/g;
const ATTRIBUTE = /="[^"]*"/g;

const MUTATIONS: readonly XmlMutation[] = [
  (xml, chance) => replaceOne(xml, TAG, '', chance),
  (xml, chance) => replaceOne(xml, TAG, (tag) => tag + tag, chance),
  (xml, chance) =>
    replaceOne(xml, TAG, (tag) => tag.replace(/[\w:]+/, chance.pick(['w:tbl', 'w:p', 'w:tc', 'w:ins', 'x'])), chance),
  changeValues,
  changeValues,
  changeValues,
  (xml, chance) => replaceOne(xml, ATTRIBUTE, `="${'大'.repeat(chance.pick([1000, 300_000]))}"`, chance),
  (xml, chance) => replaceOne(xml, TAG, (tag) => `${tag}${deep(chance)}`, chance),
  (xml, chance) => replaceOne(xml, />[^<>]+</g, () => `>${chance.pick(TEXT)}<`, chance),
  (xml, chance) =>
    xml.replace(/(\?>)?/, `$1<!DOCTYPE a [<!ENTITY a "哈哈"><!ENTITY b "${'&a;'.repeat(1 + chance.below(50))}">]>`),
  (xml, chance) => xml.replace(/encoding="[^"]*"/i, `encoding="${chance.pick(['GBK', 'UTF-16', 'latin1', 'x'])}"`),
  (xml) => xml.replace(/xmlns:\w+="[^"]*"/, ''),
  (xml, chance) => xml.slice(0, chance.below(xml.length)),
  (xml, chance) => repeatPart(xml, chance),
];

const TEXT = [
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '\u0001',
  '\ufffe',
  '\ud800',
  ']]>',
  '<![CDATA[甲]]>',
  '<!-- -- -->',
  '<?乙?>',
  '丙'.repeat(100_000),
];

function changeValues(xml: string, chance: Chance): string {
  const share = chance.pick([1, 5, 40]);
  let changed = xml;
  for (let count = 0; count < share; count += 1)
    changed = replaceOne(changed, ATTRIBUTE, `="${chance.pick(VALUES)}"`, chance);
  return changed;
}

/** Elements within elements: closed, crossed, or left open. */
function deep(chance: Chance): string {
  const depth = chance.pick([20, 300, 600, 5000]);
  const names = chance.pick([
    ['w:tbl', 'w:tr', 'w:tc'],
    ['w:ins'],
    ['w:r'],
    ['w:sdt', 'w:sdtContent'],
    ['ofd:PageBlock'],
    ['a'],
  ]);
  const open = names.map((name) => `<${name}>`).join('');
  const close = names
    .toReversed()
    .map((name) => `</${name}>`)
    .join('');
  return open.repeat(depth) + (chance.oneIn(5) ? '' : close.repeat(depth));
}

function repeatPart(xml: string, chance: Chance): string {
  const elements = [...xml.matchAll(/<(w:p|w:tbl|w:tr|w:r|w:lvl|w:style|ofd:TextObject|ofd:Page)[ >].*?<\/\1>/gs)];
  const element = elements[chance.below(Math.max(1, elements.length))];
  if (!element) return xml;
  const end = element.index + element[0].length;
  return xml.slice(0, end) + element[0].repeat(chance.pick([1, 50, 2000])) + xml.slice(end);
}

/** Replaces one match, chosen at random, of `pattern` in `text`. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  by: string | ((found: string) => string),
  chance: Chance,
): string {
  const found = [...text.matchAll(pattern)];
  const match = found[chance.below(Math.max(1, found.length))];
  if (!match) return text;
  const replacement = typeof by === 'string' ? by : by(match[0]);
  return text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length);
}

/** One to three changes to the parts of a package; now and then a part is gone, or there twice. */
export function brokenParts(bytes: Buffer, chance: Chance): Buffer {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data: Buffer.from(data) }));
  const read = parts.filter(({ name }) =>
    /(?:document|styles|numbering|footnotes|content)\.xml$|OFD\.xml$|Content_Types/i.test(name),
  );
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    const part = chance.pick(read);
    part.data = Buffer.from(chance.pick(MUTATIONS)(part.data.toString(), chance));
  }
  if (chance.oneIn(12)) parts.splice(chance.below(parts.length), 1);
  if (chance.oneIn(12)) parts.push({ ...chance.pick(parts), data: chance.pick(parts).data });
  return writeZip(parts);
}
