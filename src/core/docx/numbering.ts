/** Computes the automatic numbers of a Word file, which are in no paragraph's text: 一、 （一） 1. */
import { formatNumber } from './number-format.ts';
import type { StyleNumbering } from './styles.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`: each sign is replaced by the number of that level. */
  text: string;
  /** Level (from 1) whose number restarts this one; 0 for none. */
  restart: number | undefined;
  /** All numbers in plain digits. */
  legal: boolean;
  /** Paragraph style linked to this level. */
  style: string | undefined;
}

interface Numbering {
  /** Lists with the same abstract definition share a counter. */
  counterId: string;
  levels: Map<number, Level>;
  /** Levels that restart where this list begins. */
  starts: Map<number, number>;
}

/** The number or bullet before a paragraph. */
export type NumberSign = { kind: 'number'; text: string } | { kind: 'bullet'; depth: number };

export interface Numberer {
  /** The sign of the next paragraph with this numbering; advances the counter. Undefined when it has none. */
  next(numbering: StyleNumbering, styleId: string | undefined): NumberSign | undefined;
}

const MAX_LEVEL = 8;

/** Reads `numbering.xml`. `numIdOfStyle` finds the list of a numbering style. */
export function readNumbering(
  root: XmlElement | undefined,
  numIdOfStyle: (styleId: string) => string | undefined,
): Numberer {
  const lists = readLists(root, numIdOfStyle);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next({ numId, level }, styleId) {
      const list = numId === undefined || numId === '0' ? undefined : lists.get(numId);
      if (!list || numId === undefined) return undefined;
      const depth = Math.min(Math.max(level ?? levelOfStyle(list, styleId) ?? 0, 0), MAX_LEVEL);
      const counts = counters.get(list.counterId) ?? [];
      counters.set(list.counterId, counts);
      if (!begun.has(numId)) for (const at of list.starts.keys()) delete counts[at];
      begun.add(numId);
      count(counts, depth, list);
      return signOf(list, depth, counts);
    },
  };
}

function count(counts: number[], depth: number, list: Numbering): void {
  const start = (level: number): number => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
  for (let outer = 0; outer < depth; outer++) counts[outer] ??= start(outer);
  const last = counts[depth];
  counts[depth] = last === undefined ? start(depth) : last + 1;
  for (let inner = depth + 1; inner <= MAX_LEVEL; inner++) {
    const restart = list.levels.get(inner)?.restart;
    if (restart === undefined || restart > depth) delete counts[inner];
  }
}

function signOf({ levels }: Numbering, depth: number, counts: readonly number[]): NumberSign | undefined {
  const level = levels.get(depth);
  if (!level) return undefined;
  if (level.format === 'bullet') return { kind: 'bullet', depth: depth + 1 };
  const text = level.text.replace(/%([1-9])/g, (_, sign: string) => {
    const at = Number(sign) - 1;
    const format = level.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, format);
  });
  return text.trim() === '' ? undefined : { kind: 'number', text: text.trim() };
}

function levelOfStyle({ levels }: Numbering, styleId: string | undefined): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [depth, { style }] of levels) if (style === styleId) return depth;
  return undefined;
}

function readLists(
  root: XmlElement | undefined,
  numIdOfStyle: (styleId: string) => string | undefined,
): Map<string, Numbering> {
  const abstracts = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'abstractNum')) abstracts.set(idOf(element, 'abstractNumId'), element);
  const lists = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'num')) lists.set(idOf(element, 'numId'), element);
  const settled = new Map<string, Numbering>();
  for (const [numId, list] of lists) {
    const abstractId = attributeOf(childOf(list, 'abstractNumId'), 'val') ?? '';
    const { id, abstract } = followLink(abstractId, { abstracts, lists, numIdOfStyle });
    settled.set(numId, settleList(list, id, abstract));
  }
  return settled;
}

interface Definitions {
  abstracts: ReadonlyMap<string, XmlElement>;
  lists: ReadonlyMap<string, XmlElement>;
  numIdOfStyle: (styleId: string) => string | undefined;
}

/** A definition may only refer to a style, whose list has the levels. */
function followLink(
  id: string,
  { abstracts, lists, numIdOfStyle }: Definitions,
): { id: string; abstract?: XmlElement } {
  const abstract = abstracts.get(id);
  const link = attributeOf(childOf(abstract, 'numStyleLink'), 'val');
  const list = link === undefined ? undefined : lists.get(numIdOfStyle(link) ?? '');
  const target = attributeOf(childOf(list, 'abstractNumId'), 'val');
  const linked = target === undefined ? undefined : abstracts.get(target);
  if (target !== undefined && linked) return { id: target, abstract: linked };
  return abstract ? { id, abstract } : { id };
}

function settleList(list: XmlElement, counterId: string, abstract: XmlElement | undefined): Numbering {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(abstract, 'lvl')) levels.set(Number(idOf(level, 'ilvl')), readLevel(level));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'lvlOverride')) {
    const depth = Number(idOf(override, 'ilvl'));
    const level = childOf(override, 'lvl');
    if (level) levels.set(depth, readLevel(level));
    const start = attributeOf(childOf(override, 'startOverride'), 'val');
    if (start !== undefined) starts.set(depth, startOf(start));
  }
  return { counterId, levels, starts };
}

function readLevel(level: XmlElement): Level {
  const value = (name: string): string | undefined => attributeOf(childOf(level, name), 'val');
  const restart = value('lvlRestart');
  const legal = childOf(level, 'isLgl');
  return {
    start: startOf(value('start')),
    format: numberFormat(level),
    text: value('lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && !/^(?:0|false)$/.test(attributeOf(legal, 'val') ?? ''),
    style: value('pStyle'),
  };
}

/** Word's own limit. */
const LARGEST_START = 32_767;

/** The start of a list as the file states it, if it is plausible. */
function startOf(value: string | undefined): number {
  const start = Number(value ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= LARGEST_START ? start : 1;
}

/** A newer format is wrapped together with an older fallback. */
function numberFormat(level: XmlElement): string {
  const alternate = childOf(childOf(level, 'AlternateContent'), 'Fallback');
  return attributeOf(childOf(level, 'numFmt') ?? childOf(alternate, 'numFmt'), 'val') ?? 'decimal';
}

function idOf(element: XmlElement, name: string): string {
  return attributeOf(element, name) ?? '';
}

/**
 * Joins a number and its text as they would be typed: 一、 and （一） without a space; 第一章 总则, 1. 2023年 with one, so that number and
 * text stay apart.
 */
export function withNumber(sign: string, text: string): string {
  if (text === '') return sign;
  const runsTogether = /[\p{L}\p{N}]$/u.test(sign) || (/[.．]$/u.test(sign) && /^[\dA-Za-z０-９]/u.test(text));
  return runsTogether && !/^[①-⑳⑴-⒛㈠-㈩㊀-㊉]$/u.test(sign) ? `${sign} ${text}` : sign + text;
}
