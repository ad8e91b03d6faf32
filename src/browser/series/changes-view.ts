/** A series from year to year: what each report kept of the one before, its new phrases, the sections that persist. */

import { addressOf, START } from '../kit/compare-state.ts';
import { el, svg } from '../kit/dom.ts';
import { formatShare } from '../kit/words.ts';
import { figureThreads } from './figures.ts';
import { figuresView } from './figures-view.ts';
import { lengthOf, type Thread } from './threads.ts';
import { reportsOf, type Section, type SeriesReport, type Step, sectionThreads } from './year-pairs.ts';

/** From the page to the archive's root. */
const ROOT = '../';
const MOST_SECTIONS = 24;

export function changesView(steps: readonly Step[]): HTMLElement[] {
  const reports = reportsOf(steps);
  const sections = sectionThreads(steps)
    .filter((thread) => lengthOf(thread) > 1)
    .sort((x, y) => lengthOf(y) - lengthOf(x))
    .slice(0, MOST_SECTIONS);
  const figures = figureThreads(steps);
  return [
    el('h2', { class: 'block-title' }, '沿用与新提法'),
    sharesView(steps),
    ...(sections.length > 0 ? [el('h2', { class: 'block-title' }, '延续的章节'), sectionsView(sections, reports)] : []),
    ...(figures.length > 0 ? [el('h2', { class: 'block-title' }, '逐年的指标'), figuresView(figures, reports)] : []),
  ];
}

function sharesView(steps: readonly Step[]): HTMLElement {
  const heads = ['年度', '沿用上一篇', '', '新提法'].map((name) => el('th', { scope: 'col' }, name));
  const rows = [...steps].reverse().flatMap((step) => [shareRow(step), ...missingRows(step)]);
  return el('table', { class: 'shares' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
}

function shareRow({ earlier, later, comparison, phrases }: Step): HTMLElement {
  const { b } = comparison.totals;
  const address = ROOT + addressOf({ ...START, a: earlier.id, b: later.id });
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { href: address, title: `与 ${earlier.year} 年比对` }, String(later.year))),
    el('td', { class: 'share' }, formatShare(b.verbatim + b.kept, b.characters)),
    el('td', {}, shareBar(b)),
    el('td', { class: 'share-phrases' }, ...phrases.map(({ text }) => phraseLink(text))),
  );
}

/** Newest first: the years between a report and the one before it. */
function missingRows({ earlier, later }: Step): HTMLElement[] {
  const years = Array.from({ length: later.year - earlier.year - 1 }, (_, index) => later.year - 1 - index);
  return years.map((year) =>
    el('tr', { class: 'missing' }, el('th', { scope: 'row' }, String(year)), el('td', { colspan: 3 }, '缺')),
  );
}

const phraseLink = (text: string): HTMLElement =>
  el('a', { href: `${ROOT}search.html?q=${encodeURIComponent(text)}` }, text);

function shareBar(counts: Step['comparison']['totals']['b']): SVGElement {
  let from = 0;
  const parts = (['verbatim', 'kept', 'inserted', 'new'] as const).map((part) => {
    const x = from;
    from += counts[part];
    return svg('rect', { x, y: 0, width: counts[part], height: 10, 'data-part': part });
  });
  const viewBox = `0 0 ${Math.max(counts.characters, 1)} 10`;
  return svg('svg', { class: 'bar', viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...parts);
}

function sectionsView(threads: readonly Thread<Section>[], reports: readonly SeriesReport[]): HTMLElement {
  const columns = columnsOf(reports);
  const years = columns.map(({ year, report }) =>
    el(
      'th',
      { scope: 'col', class: report ? 'number' : 'number missing', title: report ? undefined : '缺' },
      String(year),
    ),
  );
  const table = el(
    'table',
    { class: 'section-years' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, '章节'), ...years)),
    el('tbody', {}, ...threads.map((thread) => sectionRow(thread, columns))),
  );
  return el(
    'div',
    {},
    el(
      'p',
      { class: 'note sections-key' },
      '●　标题与左列相同（所写的年份不计）；○　有这一章，标题不同；空着：没有这一章',
    ),
    el('div', { class: 'scroll-x', tabindex: 0, role: 'region', 'aria-label': '延续的章节' }, table),
  );
}

interface Column {
  year: number;
  /** Absent where the series lacks the year. */
  report?: SeriesReport;
  index: number;
}

/** Every year from the first to the last. */
function columnsOf(reports: readonly SeriesReport[]): Column[] {
  return reports.flatMap((report, index) => {
    const previous = reports[index - 1]?.year ?? report.year - 1;
    const missing = Array.from({ length: report.year - previous - 1 }, (_, it) => ({
      year: previous + 1 + it,
      index: -1,
    }));
    return [...missing, { year: report.year, report, index }];
  });
}

function sectionRow({ items }: Thread<Section>, columns: readonly Column[]): HTMLElement {
  const latest = items.filter((item) => item !== undefined).at(-1);
  const cells = columns.map(({ year, report, index }) => {
    const section = items[index];
    if (section === undefined || report === undefined) return el('td');
    const label = `${year} 年：${section.name}`;
    // The key above the table explains them.
    const sign = timeless(section.name) === timeless(latest?.name ?? '') ? '●' : '○';
    return el(
      'td',
      {},
      el(
        'a',
        { href: `${report.url}#${section.paragraph}`, title: label },
        el('span', { 'aria-hidden': 'true' }, sign),
      ),
    );
  });
  return el('tr', {}, el('th', { scope: 'row' }, latest?.name ?? ''), ...cells);
}

/** 2024年工作回顾 and 2023年工作回顾 are one heading. */
const timeless = (name: string): string => name.replace(/\d{4}年?/g, '');
