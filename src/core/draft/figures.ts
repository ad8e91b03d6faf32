/** Finds figures of a draft that repeat last year's, and figures that contradict one another. */

import { readLead } from '../compare/figure-words.ts';
import { findQuantities, type Quantity } from '../compare/quantities.ts';
import { addUnder } from '../text/lists.ts';

/** A figure in its sentence; offsets are those of the sentence. */
export interface SentenceFigure extends Quantity {
  /** The indicator, as far as its clause names it: 城镇新增就业. */
  indicator: string;
  kind: 'level' | 'up' | 'down';
  /** The period, where the words name one: 年均, “十四五”期间. */
  period: string;
}

const CLAUSE_END = /[，；：。！？、（）()“”《》—]/u;
/** Figures that are part of a name and measure nothing: “240小时过境免签”, 《…》; and 100%, which means 全部. */
const NAMED = /“[^”]*”|《[^》]*》|[12][0-9]{3}[—-][12][0-9]{3}年/gu;
const WHOLE_SHARE = 100;

/** The figures of a sentence in order: 新增就业1244万人，失业率5.2% has two. Linear. */
export function figuresOf(sentence: string): SentenceFigure[] {
  const names = Array.from(sentence.matchAll(NAMED), ({ index, 0: words }) => [index, index + words.length] as const);
  const figures: SentenceFigure[] = [];
  let last = 0;
  let indicator = '';
  for (const quantity of findQuantities(sentence)) {
    const words = sentence.slice(last, quantity.start).split(CLAUSE_END).at(-1) ?? '';
    const lead = readLead(words);
    last = quantity.end;
    if (lead.subject !== '') indicator = lead.subject;
    const isName = names.some(([start, end]) => start <= quantity.start && quantity.end <= end);
    if (isName || (quantity.unit === '%' && quantity.value === WHOLE_SHARE)) continue;
    figures.push({ ...quantity, indicator, kind: lead.kind, period: lead.period ?? '' });
  }
  return figures;
}

/** Two figures of one sentence with so many digits rarely agree by chance, whatever they are called. */
const ENOUGH_DIGITS = 3;

/**
 * Figures of a sentence that its predecessor `before` has for the same thing: same value and unit, and words before them that are
 * alike or three or more digits. Of 新增就业1260万人，失业率5.2% after 新增就业1256万人，失业率5.2%, the second.
 */
export function sameFigures(sentence: string, before: string): SentenceFigure[] {
  const known = figuresOf(before);
  return figuresOf(sentence).filter(
    (figure) =>
      !isBaseline(sentence, figure) &&
      known.some(
        (other) =>
          isEqual(figure, other) && (digitsOf(figure) >= ENOUGH_DIGITS || areAlike(figure.indicator, other.indicator)),
      ),
  );
}

/** Whether it is the baseline of a change, which repeats last year's figure rightly: 从62个工作日压到58个. */
function isBaseline(sentence: string, { start, end }: SentenceFigure): boolean {
  return (
    /[从由自][^，。；：]{0,8}$/u.test(sentence.slice(0, start)) && /^[^，。；：]*[到至为]/u.test(sentence.slice(end))
  );
}

/** Significant digits: 1350亿 has three, 66.25 four. */
const digitsOf = ({ value }: SentenceFigure): number => String(value).replace('.', '').replace(/0+$/u, '').length;

const isEqual = (a: SentenceFigure, b: SentenceFigure): boolean =>
  a.value === b.value && a.upper === b.upper && a.unit === b.unit && (a.kind === 'level') === (b.kind === 'level');

/** Whether they share at least half the pairs of the one with fewer. A subject without words matches any. */
function areAlike(a: string, b: string): boolean {
  if (a.length < 2 || b.length < 2) return true;
  const pairs = new Set(Array.from({ length: b.length - 1 }, (_, at) => b.slice(at, at + 2)));
  const all = Array.from({ length: a.length - 1 }, (_, at) => a.slice(at, at + 2));
  return 2 * all.filter((pair) => pairs.has(pair)).length >= Math.min(all.length, pairs.size);
}

/** A figure with the index of its sentence. */
export interface PlacedFigure extends SentenceFigure {
  sentence: number;
}

/** Shorter indicators (投入, 增长) mean different things in different places. */
const SHORTEST_INDICATOR = 4;
/** Words by which an indicator may have several figures, and words that name no indicator: 占预算数的, 按可比价格计算. */
const MANY = /分别|各|其中|每|首批|新增|再|累计|合计|平均|^占|的$|\p{N}|计算$/u;

/**
 * Pairs of figures with the same indicator, kind, unit and period but different values. The later comes second. A range or a
 * bound beside a figure is no contradiction. `isComparable` gets the earlier first.
 */
export function findConflicts<Figure extends PlacedFigure>(
  figures: readonly Figure[],
  isComparable: (a: Figure, b: Figure) => boolean,
): [Figure, Figure][] {
  const byName = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.indicator.length < SHORTEST_INDICATOR || MANY.test(figure.indicator)) continue;
    if (figure.upper !== undefined || figure.bound !== undefined || figure.unit === '') continue;
    addUnder(byName, [figure.indicator, figure.kind, figure.unit, figure.period].join(' '), figure);
  }
  return [...byName.values()].flatMap((its) =>
    its.flatMap((figure, index): [Figure, Figure][] => {
      const other = its.slice(0, index).find((each) => each.value !== figure.value && isComparable(each, figure));
      return other === undefined ? [] : [[other, figure]];
    }),
  );
}
