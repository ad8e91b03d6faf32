/** How the two reports and what became of their sentences are called: years of one office, or two offices. */
import { FLAG_NAMES, type RowClass, type RowFlag } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { ReportCard } from '../library/archive-api.ts';
import { officeOf } from '../library/office-of.ts';
import { CLASS_SIGNS, KIND_NAMES, RESULT_TO_PLAN } from './names.ts';

export interface Naming {
  /** 2022, 2023; of two offices 江苏, 浙江. */
  sides: Record<Side, string>;
  /** They are of different offices, in one year or two: what only one has was not added or dropped. */
  arePeers: boolean;
  kinds: Record<RowClass, string>;
  signs: Record<RowClass, string>;
  flags: Record<RowFlag, string>;
  /** Whether what one announced the other can report. */
  hasOutcomes: boolean;
}

/** A longer name is no shorter to read than the title: such reports are 甲篇 and 乙篇, of which neither comes first. */
const LONGEST = 8;

export function namingOf(cards: Record<Side, ReportCard>): Naming {
  const { a, b } = cards;
  const isOneSeries = a.series !== undefined && a.series === b.series;
  const [officeA, officeB] = [officeOf(a), officeOf(b)];
  const areTwoOffices = officeA !== undefined && officeB !== undefined && officeA !== officeB;
  const areOfOneYear = a.year !== undefined && a.year === b.year;
  const arePeers = !isOneSeries && (areTwoOffices || (areOfOneYear && (officeA !== officeB || officeA === undefined)));
  if (!arePeers) {
    const sides = { a: String(a.year ?? '前一篇'), b: String(b.year ?? '后一篇') };
    const hasOutcomes = isOneSeries || officeA === officeB;
    const isForward = a.year !== undefined && b.year !== undefined && a.year < b.year;
    const flags = isForward ? FLAG_NAMES : { ...FLAG_NAMES, 'result-to-plan': RESULT_TO_PLAN };
    return { sides, arePeers, kinds: KIND_NAMES, signs: CLASS_SIGNS, flags, hasOutcomes };
  }
  const sides = peerNames(cards);
  const kinds = { verbatim: '共有', reworded: '相近', retold: '同题', new: `仅${sides.b}`, dropped: `仅${sides.a}` };
  return {
    sides,
    arePeers,
    kinds,
    signs: { ...CLASS_SIGNS, reworded: '近', new: '仅', dropped: '仅' },
    flags: { ...FLAG_NAMES, 'result-to-plan': RESULT_TO_PLAN, 'paragraph-rewritten': '相应段落' },
    hasOutcomes: false,
  };
}

/** 江苏省人民政府, 浙江省人民政府 → 江苏, 浙江: what is left when what both begin and end with is taken off. */
function peerNames({ a, b }: Record<Side, ReportCard>): Record<Side, string> {
  const [nameA, nameB] = a.org !== undefined && b.org !== undefined ? [a.org, b.org] : [a.title, b.title];
  const [own, other] = apart(nameA, nameB);
  const isName = (name: string): boolean => name.length >= 2 && name.length <= LONGEST;
  return isName(own) && isName(other) && own !== other ? { a: own, b: other } : { a: '甲篇', b: '乙篇' };
}

function apart(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  // Two characters stay: of 甲省 and 乙省 the whole.
  while (end < shorter - start - 2 && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
