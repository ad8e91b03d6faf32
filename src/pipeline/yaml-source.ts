/** A YAML file read with the line of every value, faults in the user's words. */

import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { messageOf } from '../core/message-of.ts';
import type { Fault } from './fault.ts';

export type Path = readonly PropertyKey[];

export interface YamlSource {
  /** Plain data; undefined when the file cannot be read as YAML at all. */
  value: unknown;
  faults: Fault[];
  /** Line of the value at `path`, or of the nearest value around it. */
  lineOf(path: Path): number | undefined;
  /** Line of the key itself, which for a block stands above its value. */
  lineOfKey(path: Path): number | undefined;
}

/** More than this many uses of anchors is an attack or an accident, never a settings file. */
const MOST_ALIASES = 50;

export function readYaml(text: string): YamlSource {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, version: '1.2', uniqueKeys: true });
    const faults = firstOfEachLine(document.errors).map((error) => syntaxFault(error, text));
    const value = faults.length > 0 ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
    const lineAt = (offset: number | undefined) => (offset === undefined ? undefined : counter.linePos(offset).line);
    return {
      value,
      faults,
      lineOf: (path) => lineAt(offsetOf(document, path)),
      lineOfKey: (path) => lineAt(keyOffset(document, path) ?? offsetOf(document, path)),
    };
  } catch (error) {
    return { value: undefined, faults: [tooComplex(error)], lineOf: () => undefined, lineOfKey: () => undefined };
  }
}

function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const key = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
}

/** One mistake makes several errors; the first of a line is the one to fix. */
function firstOfEachLine(errors: readonly YAMLError[]): YAMLError[] {
  const lines = errors.map((error) => error.linePos?.[0].line);
  return errors.filter((_, index) => lines.indexOf(lines[index]) === index);
}

function syntaxFault(error: YAMLError, text: string): Fault {
  const line = error.linePos?.[0].line;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '';
    return {
      code: 'yaml-duplicate-key',
      severity: 'error',
      line,
      message: `“${key}”写了两次。`,
      mend: '请合并为一处。',
    };
  }
  if (error.code === 'TAB_AS_INDENT') {
    const message = '缩进用了制表符（Tab）。';
    return { code: 'yaml-syntax', severity: 'error', line, message, mend: '请改用空格，每层两个。' };
  }
  return {
    code: 'yaml-syntax',
    severity: 'error',
    line,
    message: `不是合法的 YAML（${error.code}）。`,
    mend: '请检查缩进是否对齐、冒号是否为半角且后有空格、引号是否成对。',
  };
}

function tooComplex(error: unknown): Fault {
  const reason = messageOf(error);
  const message = `引用或嵌套过多，无法读取（${reason}）。`;
  return { code: 'yaml-syntax', severity: 'error', message, mend: '请去掉 & 和 * 引用，把内容直接写出来。' };
}
