/** The comparison in numbers: a sentence, a bar for each report, and the table they are drawn from. */
import type { Totals } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import { el, svg } from '../kit/dom.ts';
import { formatNumber, formatShare } from '../kit/words.ts';
import type { ReportCard } from '../library/archive-api.ts';

export interface SummaryModel {
  totals: Totals;
  cards: Record<Side, ReportCard>;
}

type Part = 'verbatim' | 'kept' | 'deleted' | 'retold' | 'dropped' | 'inserted' | 'new';

const PART_NAMES: Record<Part, string> = {
  verbatim: '原文沿用',
  kept: '改写中保留',
  deleted: '改写中删去',
  retold: '同题',
  dropped: '整句删去',
  inserted: '改写中增加',
  new: '整句新增',
};

interface Line {
  name: string;
  characters: number;
  parts: { part: Part; characters: number }[];
}

export function summaryView({ totals, cards }: SummaryModel): HTMLElement {
  const earlier: Line = {
    name: yearName(cards.a, '前一篇'),
    characters: totals.a.characters,
    parts: partsOf(totals.a, ['verbatim', 'kept', 'deleted', 'retold', 'dropped']),
  };
  const later = laterLine(totals, cards);
  return el(
    'section',
    { class: 'compare-summary', 'aria-label': '概要' },
    el('p', { class: 'gist-line' }, gist(later)),
    el('div', { class: 'compare-bars' }, lineView(earlier), lineView(later)),
  );
}

/** The comparison in one sentence. */
export const gistOf = (totals: Totals, cards: Record<Side, ReportCard>): string => gist(laterLine(totals, cards));

const laterLine = ({ b }: Totals, cards: Record<Side, ReportCard>): Line => ({
  name: yearName(cards.b, '后一篇'),
  characters: b.characters,
  parts: partsOf(b, ['verbatim', 'kept', 'inserted', 'retold', 'new']),
});

const yearName = ({ year }: ReportCard, otherwise: string): string => (year === undefined ? otherwise : String(year));

function partsOf<P extends Part>(counts: Record<P, number>, parts: readonly P[]): Line['parts'] {
  return parts.map((part) => ({ part, characters: counts[part] }));
}

/** 2023 的 9,800 字中，沿用 31%（原文 4%，改写中保留 27%），改写中增加 29%，同题另说 12%，整句新增 28%。 */
function gist({ name, characters, parts }: Line): string {
  const of = (part: Part): number => parts.find((it) => it.part === part)?.characters ?? 0;
  const share = (count: number): string => formatShare(count, characters);
  const kept = `沿用 ${share(of('verbatim') + of('kept'))}（原文 ${share(of('verbatim'))}，改写中保留 ${share(of('kept'))}）`;
  const added = `改写中增加 ${share(of('inserted'))}，同题另说 ${share(of('retold'))}，整句新增 ${share(of('new'))}`;
  return `${name} 的 ${formatNumber(characters)} 字中，${kept}，${added}。`;
}

function lineView({ name, characters, parts }: Line): HTMLElement {
  return el(
    'div',
    { class: 'bar-line' },
    el('span', { class: 'bar-name number' }, name),
    bar(parts, characters),
    el(
      'ul',
      { class: 'bar-key number', 'aria-label': `${name} 各类字数` },
      ...parts.map(({ part, characters: count }) =>
        el('li', {}, el('span', { class: 'swatch', 'data-part': part }), `${PART_NAMES[part]} ${formatNumber(count)}`),
      ),
      el('li', { class: 'bar-sum' }, `合计 ${formatNumber(characters)} 字`),
    ),
  );
}

function bar(parts: Line['parts'], characters: number): SVGElement {
  let from = 0;
  const stretches = parts.map(({ part, characters: count }) => {
    const x = from;
    from += count;
    return svg('rect', { x, y: 0, width: count, height: 10, 'data-part': part });
  });
  const viewBox = `0 0 ${Math.max(characters, 1)} 10`;
  return svg('svg', { class: 'bar', viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...stretches);
}
