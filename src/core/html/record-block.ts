/** Reads the block of fields that government sites show above a text: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号. */
import { RECORD_ASIDE } from '../metadata/page-record.ts';
import { isTitleLine } from '../metadata/title.ts';
import { DEFAULT_SETTINGS } from '../report/defaults.ts';
import { appendAll } from '../text/lists.ts';
import type { PageLine } from './page-lines.ts';

/** Names of fields that only a site's record has. */
const CATALOGUE =
  '索引号|信息索引号?|索引编号|(?:主题|信息|体裁|组配|公文|服务对象)分类|分类号|发文机关|(?:发布|制发|公开)(?:机构|机关|主体)|公开责任部门|成文日期|生成日期|制发日期|发文日期|印发日期|公开日期|发文字号|发文文号|公开(?:方式|形式|范围|时限|程序|类别|属性)|有效性|效力状态|文件状态|时效性|是否有效|(?:废止|失效|生效|实施)日期|载体类型|记录形式|内容概述|内容概览|信息格式';
/** Names of fields that other lists have too. */
const SHARED =
  '发布(?:单位|日期|时间)|发文单位|责任部门|信息来源|公开时间|标题|名称|信息名称|文件名称|文号|文件编号|关键词|主题词|有效期|语种';
const LABEL = new RegExp(`^(?:${CATALOGUE}|${SHARED})$`, 'u');
const OWN_LABEL = new RegExp(`^(?:${CATALOGUE})$`, 'u');
/** 索引号：0012公开方式：主动公开, in a line that may have further fields. Names that other lists have too must be separated. */
const PAIR = new RegExp(`((?:${spaced(CATALOGUE)})|(?<=^|[\\s　|｜；;，,])(?:${spaced(SHARED)}))[：:]`, 'gu');

const LEAST_FIELDS = 3;
const LEAST_OWN = 2;
/** Longest value, except that of a summary. */
const LONGEST_VALUE = 80;
/** A line of this length that ends a sentence is the beginning of the text. */
const PROSE = 40;

interface Field {
  name: string;
  hasValue: boolean;
  /** Index after its last line. */
  end: number;
}

/** The same lines, with each field of the block as one aside. The block is before the text or absent. */
export function takeRecord(lines: readonly PageLine[]): PageLine[] {
  const prose = lines.findIndex(({ line }) => line.text.length >= PROSE && /。/u.test(line.text) && !nameOf(line.text));
  const end = prose < 0 ? lines.length : prose;
  for (let start = 0; start < end; ) {
    const fields = fieldsFrom(lines, start);
    const next = fields.at(-1)?.end ?? start + 1;
    if (isRecord(fields)) return [...lines.slice(0, start), ...asides(lines, start, fields), ...lines.slice(next)];
    start = next;
  }
  return [...lines];
}

/** The title in the record, when it reads as one. */
export function titleOfRecord(lines: readonly PageLine[]): string | undefined {
  const named = lines.flatMap(({ line: { text, aside } }) =>
    aside === RECORD_ASIDE ? (TITLE.exec(text)?.[1] ?? []) : [],
  );
  return named.find((text) => isTitleLine(text, DEFAULT_SETTINGS));
}

const TITLE = /^(?:标[\s　]*题|(?:信息|文件)?名[\s　]*称)[\s　：:]+(\S.*)$/u;

function isRecord(fields: readonly Field[]): boolean {
  const names = new Set(fields.map(({ name }) => name));
  const own = [...names].filter((name) => OWN_LABEL.test(name));
  const filled = fields.filter(({ hasValue }) => hasValue);
  return names.size >= LEAST_FIELDS && own.length >= LEAST_OWN && filled.length * 2 > fields.length;
}

/** Consecutive fields from a line on; none when the line has no field. */
function fieldsFrom(lines: readonly PageLine[], start: number): Field[] {
  const fields: Field[] = [];
  for (let at = start; at < lines.length; ) {
    const found = fieldsAt(lines, at);
    const next = found.length > 0 ? found : fields.length > 0 ? otherField(lines, at) : [];
    const end = next.at(-1)?.end ?? at + 1;
    if (next.length === 0 && (fields.length === 0 || lines[at]?.line.text !== '')) break;
    appendAll(fields, next);
    at = end;
  }
  return fields;
}

/** A field with an unknown name between known ones: 体　裁：通知. */
function otherField(lines: readonly PageLine[], at: number): Field[] {
  const value = OTHER.exec(lines[at]?.line.text ?? '')?.[1];
  if (value === undefined) return [];
  const end = value === '' ? at + 2 : at + 1;
  return fieldsAt(lines, end).length > 0 ? [{ name: '', hasValue: true, end }] : [];
}

const OTHER = new RegExp(`^[\\p{Script=Han}\\s　]{2,9}[：:][\\s　]*([^。]{0,${LONGEST_VALUE}})$`, 'u');

/** The fields of one line; the value of a name that is alone is on the next line. */
function fieldsAt(lines: readonly PageLine[], at: number): Field[] {
  const line = lines[at]?.line;
  if (!line || line.aside !== undefined) return [];
  const alone = bare(line.text.replace(/[：:]\s*$/u, ''));
  if (!LABEL.test(alone)) return pairsOf(line.text).map((pair) => ({ ...pair, end: at + 1 }));
  const value = lines[at + 1]?.line;
  const isValue =
    value !== undefined &&
    value.aside === undefined &&
    nameOf(value.text) === undefined &&
    (value.text.length <= LONGEST_VALUE || alone.startsWith('内容概'));
  return [{ name: alone, hasValue: isValue && value.text !== '', end: isValue ? at + 2 : at + 1 }];
}

/** Fields of a line that begins with one: 索引号：0012　主题分类：林业. */
function pairsOf(text: string): Omit<Field, 'end'>[] {
  const found = [...text.matchAll(PAIR)];
  if (text.slice(0, found[0]?.index ?? text.length).trim() !== '') return [];
  return found.map(({ 0: whole, 1: name = '', index }, at) => ({
    name: bare(name),
    hasValue: text.slice(index + whole.length, found[at + 1]?.index).trim() !== '',
  }));
}

const nameOf = (text: string): string | undefined => {
  const alone = bare(text.replace(/[：:]\s*$/u, ''));
  return LABEL.test(alone) ? alone : pairsOf(text)[0]?.name;
};

/** Pattern for names with spaces inside: 标　题. */
function spaced(names: string): string {
  return names.replace(/(\p{Script=Han})(\??)/gu, '(?:$1[\\s　]*)$2');
}

const bare = (text: string): string => text.replace(/[\s　]/gu, '');

/** One line for each field: its name and its value, over the lines that it takes. */
function asides(lines: readonly PageLine[], start: number, fields: readonly Field[]): PageLine[] {
  const ends = [...new Set(fields.map(({ end }) => end))];
  return ends.flatMap((end, index) => {
    const own = lines.slice(index === 0 ? start : ends[index - 1], end);
    const [first] = own;
    const text = own.flatMap(({ line }) => (line.text === '' ? [] : [line.text])).join(' ');
    return first ? [{ ...first, line: { text, aside: RECORD_ASIDE } }] : [];
  });
}
