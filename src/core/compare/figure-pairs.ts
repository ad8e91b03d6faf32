/** Pairs figures of one indicator in two reports. */

import type { ComparedReport, Comparison, Figure, FigureComparison, FigurePair, Span } from './comparison.ts';
import { readFigures } from './figures.ts';
import { haveOneName, nameLikeness } from './indicator-names.ts';
import { outlineOf } from './outline.ts';
import { periodKey } from './time-spans.ts';

/** Least likeness of two indicators in corresponding sentences; in others they need the same name. */
const LINKED = 0.65;
/** Levels with unlike names that differ by more than this factor measure different things. */
const MOST_APART = 4;
/** An increase and a decrease are less likely to be of one indicator than two increases. */
const OPPOSITE = 0.8;
/** Words of an addition within the year, which is not the total: 新增里程 is not 里程. */
const ADDITION = /新增|净增|新建|新开|新设|建设|建成|改造|培育|改建|扩建|引进|完成|累计/u;
/** A ratio is not the quantity that it relates to: 单位产值能耗 is not 产值. */
const RATIO = /单位\p{Script=Han}{0,8}(?:产值|总值|增加值|面积)|人均|亩均/u;
/** Words of which two different ones make different indicators: 城镇居民收入, 农村居民收入. */
const CONTRASTS = [
  /城镇|农村|城乡|全国居民|全体居民/u,
  /中央|地方|全国/u,
  /进口|出口|进出口/u,
  /第[一二三]产业/u,
  /省级|市级|县级/u,
  /男|女/u,
  /增加值|投资|营收|营业收入|利润|产值|产量|税收/u,
];
/** Figures of corresponding sentences go first. */
const LINKED_FIRST = 1;

/**
 * Pairs the figures of two reports, each once, most likely pairs first: 城镇新增就业1244万人 with 城镇新增就业1256万人. Levels are paired with
 * levels, increases with increases: 提高到610元 is not 提高30元. Time grows with the product of the numbers of figures.
 */
export function compareFigures(a: ComparedReport, b: ComparedReport, { rows }: Comparison): FigureComparison {
  const figures = { a: readFigures(outlineOf(a)), b: readFigures(outlineOf(b)) };
  const linked = rows.flatMap((row): [Span, Span][] =>
    row.a && row.b && row.class !== 'retold' ? [[row.a, row.b]] : [],
  );
  return { changes: pairFigures(figures, linked, isChange), outcomes: pairFigures(figures, linked, isOutcome) };
}

/** The permitted pairs, each figure once; `linked` are the corresponding sentences. */
export function pairFigures(
  figures: { a: readonly Figure[]; b: readonly Figure[] },
  linked: readonly [Span, Span][],
  isAllowed: Allowed,
): FigurePair[] {
  const keys = new Set(linked.map(([a, b]) => `${keyOf(a)}>${keyOf(b)}`));
  const found: Found[] = [];
  figures.a.forEach((x, indexA) => {
    figures.b.forEach((y, indexB) => {
      const together = keys.has(`${keyOf(x.sentence)}>${keyOf(y.sentence)}`);
      if (!isAllowed(x, y, together)) return;
      const score = likeness(x, y, together);
      if (score >= LINKED) found.push({ a: indexA, b: indexB, score, together });
    });
  });
  return takeBest(found).map(({ a, b, score }) => pairOf(figures.a[a] as Figure, figures.b[b] as Figure, score));
}

/** A target and a result. */
export const isOutcome = (a: Figure, b: Figure): boolean => a.stage === 'target' && b.stage === 'result';

type Allowed = (a: Figure, b: Figure, together: boolean) => boolean;

/** Two results or two targets; where one stage is unknown the sentences must correspond. */
const isChange: Allowed = (a, b, together) =>
  (a.stage === b.stage && a.stage !== undefined) ||
  (together && (a.stage === undefined || b.stage === undefined)) ||
  (a.stage === undefined && b.stage === undefined);

interface Found {
  a: number;
  b: number;
  score: number;
  together: boolean;
}

const keyOf = ({ paragraph, start }: Span): string => `${paragraph} ${start}`;

function likeness(a: Figure, b: Figure, together: boolean): number {
  if (!unitsAgree(a.unit, b.unit) || (a.kind === 'level') !== (b.kind === 'level')) return 0;
  if ([ADDITION, RATIO].some((words) => words.test(a.indicator) !== words.test(b.indicator))) return 0;
  if (areContrasted(a.indicator, b.indicator)) return 0;
  const isOneName = haveOneName(a.indicator, b.indicator);
  if (!together && (periodKey(a.period) !== periodKey(b.period) || a.base !== b.base)) return 0;
  if (!isOneName && (!together || areFarApart(a, b))) return 0;
  return nameLikeness(a.indicator, b.indicator) * (a.kind === b.kind ? 1 : OPPOSITE);
}

function areContrasted(a: string, b: string): boolean {
  return CONTRASTS.some((words) => {
    const [inA, inB] = [words.exec(a)?.[0], words.exec(b)?.[0]];
    return inA !== undefined && inB !== undefined && inA !== inB;
  });
}

/** 1200万 may be 1200万人; a share is never a count. */
function unitsAgree(a: string, b: string): boolean {
  const isShare = (unit: string): boolean => '%‰个百分点'.includes(unit) && unit !== '' && unit !== '个';
  return a === b || ((a === '' || b === '') && !isShare(a) && !isShare(b));
}

const areFarApart = (a: Figure, b: Figure): boolean =>
  a.kind === 'level' && Math.max(a.value, b.value) > MOST_APART * Math.min(a.value, b.value);

function takeBest(found: Found[]): Found[] {
  const rank = ({ score, together }: Found): number => score + (together ? LINKED_FIRST : 0);
  found.sort((x, y) => rank(y) - rank(x) || x.b - y.b || x.a - y.a);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const best = found.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
  return best.sort((x, y) => x.b - y.b);
}

/**
 * Whether a difference is meaningful: the same period, base, unit, stage, terms, and name. 新式出口 is not 出口, a five-year total is
 * not a year's, a target is not a result.
 */
export function haveOneScope(a: Figure, b: Figure): boolean {
  const areOneStage = a.stage === b.stage || (a.stage === 'target' && b.stage === 'result');
  // The next five years are not the past five.
  const areOneTime =
    periodKey(a.period) === periodKey(b.period) && (a.stage === b.stage || !a.period) && a.base === b.base;
  return areOneStage && areOneTime && a.unit === b.unit && a.terms === b.terms && haveOneName(a.indicator, b.indicator);
}

/**
 * Whether both are exact enough to subtract: 600多万, 近5万 and 超3亿 are not. Targets of one bound (6.5%左右, 6%左右) are, and so are an
 * exact result and its target.
 */
function areExact(a: Figure, b: Figure): boolean {
  if ([a, b].some(isRough)) return false;
  if (a.stage === 'target') return b.stage === 'target' ? a.bound === b.bound : b.bound === undefined;
  return a.bound === undefined && b.bound === undefined;
}

function isRough({ upper, span, sentence }: Figure): boolean {
  const before = sentence.text.slice(0, span.start - sentence.start);
  return upper !== undefined || /[多余几]/u.test(span.text) || ROUGH_BEFORE.test(before);
}

/** 不超过 is a bound; 超过 means about. */
const ROUGH_BEFORE = /(?<!不)(?:超过?|突破|近|接近|约|逾|大约|不足|不到|跨[过越上]|跃上|[站登迈]上)(?:了|为)?$/u;

function pairOf(a: Figure, b: Figure, score: number): FigurePair {
  const rounded = Math.round(score * 1000) / 1000;
  const comparable = haveOneScope(a, b) && areExact(a, b);
  return comparable ? { a, b, score: rounded, difference: difference(a, b) } : { a, b, score: rounded };
}

/** 下降2.5% after 下降3% is −0.5: the fall was smaller by half a point. A rise after a fall adds both. */
function difference(a: Figure, b: Figure): number {
  const sign = (figure: Figure): number => (a.kind !== b.kind && figure.kind === 'down' ? -1 : 1);
  return Number((sign(b) * b.value - sign(a) * a.value).toPrecision(10));
}
