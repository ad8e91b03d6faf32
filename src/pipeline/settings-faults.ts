/** Checks archive.yaml against its schema, key by key, and reports each mistake with its line and the fix. */

import type * as z from 'astro/zod';
import { appendAll } from '../core/text/lists.ts';
import type { Fault } from './fault.ts';
import { KEYS_AT, SCHEMA, type SettingsKey, type Written } from './settings-schema.ts';
import { suggest } from './suggest.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** The keys that are right, and a fault for each that is not. */
export function findSettingsFaults(source: YamlSource): { written: Written; faults: Fault[] } {
  const { value } = source;
  // An empty file, or one of comments only, changes nothing.
  if (value === undefined || value === null) return { written: {}, faults: [] };
  if (typeof value !== 'object' || Array.isArray(value)) return { written: {}, faults: [notAMap(source)] };
  const written: Written = {};
  const faults: Fault[] = [];
  for (const [key, given] of Object.entries(value)) {
    // `subtitle:` with nothing after it is a field left blank.
    if (isSettingsKey(key)) appendAll(faults, given === null ? [] : check(key, given, written, source));
    else faults.push(unknownKey([], key, source));
  }
  appendAll(faults, duplicateNames(written, source));
  return { written, faults };
}

function isSettingsKey(key: string): key is SettingsKey {
  return Object.hasOwn(SCHEMA, key);
}

function check(key: SettingsKey, given: unknown, written: Written, source: YamlSource): Fault[] {
  const result = SCHEMA[key].safeParse(given);
  if (result.success) {
    Object.assign(written, { [key]: result.data });
    return [];
  }
  return result.error.issues.flatMap((issue) => issueFaults(issue, key, given, source));
}

function issueFaults(issue: z.core.$ZodIssue, key: SettingsKey, given: unknown, source: YamlSource): Fault[] {
  const path = [key, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((unknown) => unknownKey(path, unknown, source));
  if (issue.code === 'invalid_key') return [invalidName(key, String(issue.path.at(-1) ?? ''), source.lineOfKey(path))];
  const message = `${formatPath(path)}：${formatIssue(issue, valueAt(given, issue.path))}。`;
  return [{ code: 'settings-value', severity: 'error', line: source.lineOf(path), message }];
}

/** Of aliases: an empty name, or one that is no abbreviation any more. */
function invalidName(key: SettingsKey, name: string, line: number | undefined): Fault {
  const shown = name.length > 20 ? `${name.slice(0, 20)}…` : name;
  const message = `${key}：“${shown}”为空或太长，不能作名称。`;
  return { code: 'settings-value', severity: 'error', line, message, mend: '名称写 1 至 60 个字。' };
}

function unknownKey(path: Path, key: string, source: YamlSource): Fault {
  const place = path.length === 0 ? '' : `${formatPath(path)}：`;
  const known = KEYS_AT[path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.')] ?? [];
  return {
    code: 'settings-key',
    severity: 'error',
    line: source.lineOfKey([...path, key]),
    message: `${place}不认识“${key}”这一项。`,
    mend: suggest(key, known),
  };
}

function notAMap(source: YamlSource): Fault {
  return {
    code: 'settings-value',
    severity: 'error',
    line: source.lineOf([]) ?? 1,
    message: '应由“项: 值”组成。',
    mend: '冒号要用半角，后面留一个空格，例如：title: 某县工作报告文库',
  };
}

/** Levels, types, rules and series are known by name, so a name stands once. */
function duplicateNames(written: Written, source: YamlSource): Fault[] {
  const lists: [Path, readonly { name: string }[]][] = [
    [['levels'], written.levels ?? []],
    [['types'], written.types ?? []],
    [['cleaning', 'add'], written.cleaning?.add ?? []],
    [['series'], written.series ?? []],
  ];
  return lists.flatMap(([path, list]) =>
    list.flatMap(({ name }, index) => {
      const first = list.findIndex((other) => other.name === name);
      if (first === index) return [];
      const line = source.lineOf([...path, index]);
      const message = `${formatPath(path)} 中“${name}”重复，先见于第 ${source.lineOf([...path, first])} 行。`;
      return [{ code: 'settings-duplicate', severity: 'error', line, message, mend: '请删去一处，或改名。' } as const];
    }),
  );
}

/** `levels › 第 2 项 › name` */
function formatPath(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part))).join(' › ');
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '是否（true 或 false）',
  array: '列表（每行以“- ”开头）',
  object: '“项: 值”',
  record: '“项: 值”',
  null: '空',
  undefined: '缺失',
};

function formatIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return formatType(issue.expected, value);
  if (issue.code === 'too_small') return issue.origin === 'array' ? '至少要有一项' : '不能为空';
  if (issue.code === 'too_big') return `太长，最多 ${issue.maximum} 个字`;
  return issue.message;
}

function formatType(expected: string, value: unknown): string {
  if (value === undefined) return '必须写明';
  const hint = expected === 'string' && typeof value !== 'object' ? '，请加上引号' : '';
  return `应为${KINDS[expected] ?? expected}，现为${KINDS[kindOf(value)] ?? kindOf(value)}${hint}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => (isRecord(inner) ? inner[part] : undefined), value);
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
