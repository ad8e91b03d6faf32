/** 目标 → 完成: what was planned, and what the next report says of it. */
import type { Span } from '../../../core/compare/comparison.ts';
import { type LedgerEntry, type LedgerStatus, STATUS_NAMES } from '../../../core/compare/ledger/ledger.ts';
import type { Side } from '../../kit/changed-words.ts';
import { button, type Child, el } from '../../kit/dom.ts';
import { formatParagraph } from '../../kit/words.ts';
import type { ReportCard } from '../../library/archive-api.ts';
import { rowId } from '../row-view.ts';
import type { FindRow } from '../sentence-rows.ts';
import { formatDifference } from './amounts.ts';
import { figureWords } from './figure-text.ts';
import type { LedgerOfStep } from './ledger-steps.ts';

export interface LedgerModel {
  ledgers: readonly LedgerOfStep[];
  missing: readonly number[];
  /** The reports on the page: their sentences have rows. */
  shown: Record<Side, ReportCard>;
  findRow: FindRow;
  onSave: () => void;
}

export const STATUSES = Object.keys(STATUS_NAMES) as LedgerStatus[];

/** Explanation of each status for the reader. */
export const STATUS_MEANINGS: Record<LedgerStatus, string> = {
  done: '后一篇回顾了同一件事：指标同单位、同期间、同范围，并达到目标所写的界限；部署有同一句，写明完成，数目也相同',
  short: '同单位、同期间、同范围，没有达到目标所写的界限',
  result: '同单位、同期间、同范围；目标写“左右”或没有写界限，是否完成由读者判断',
  check: '后一篇说到这件事，但单位、期间或范围不同，或者没有写明完成；请看两句原文',
  repeated: '后一篇的部署里又提出，没有找到结果',
  silent: '后一篇里没有找到相应的句子；不等于没有做',
};

export function ledgerView({ ledgers, missing, onSave, ...model }: LedgerModel): HTMLElement {
  const tables = ledgers.map((ledger) => ledgerTable(ledger, model));
  return el(
    'div',
    { class: 'ledger' },
    missing.length > 0 &&
      el('p', { class: 'note' }, `馆藏缺 ${missing.join('、')} 年的报告，涉及这些年的目标没有列入。`),
    filterView(
      ledgers.flatMap(({ entries }) => entries),
      tables,
    ),
    el(
      'dl',
      { class: 'ledger-legend' },
      ...STATUSES.map((status) =>
        el('div', {}, el('dt', {}, STATUS_NAMES[status]), el('dd', {}, STATUS_MEANINGS[status])),
      ),
    ),
    ...tables,
    el('p', {}, button('台账存为 CSV', onSave, { class: 'plain' })),
  );
}

function filterView(entries: readonly LedgerEntry[], tables: readonly HTMLElement[]): HTMLElement {
  const figuresOnly = el('input', { type: 'checkbox', name: 'ledger-figures' });
  let chosen: LedgerStatus | undefined;
  const buttons = [undefined, ...STATUSES].map((status) => {
    const count = entries.filter((entry) => status === undefined || entry.status === status).length;
    const name = status === undefined ? '全部' : STATUS_NAMES[status];
    const choose = button(`${name} ${count}`, () => apply(status), { class: 'plain number', 'aria-pressed': 'false' });
    return { status, choose };
  });
  const apply = (status: LedgerStatus | undefined): void => {
    chosen = status;
    for (const each of buttons) each.choose.setAttribute('aria-pressed', String(each.status === status));
    for (const row of tables.flatMap((table) => [...table.querySelectorAll<HTMLElement>('tr[data-ledger]')])) {
      const isWanted = chosen === undefined || row.dataset.ledger === chosen;
      row.hidden = !isWanted || (figuresOnly.checked && row.dataset.kind !== 'figure');
    }
  };
  figuresOnly.addEventListener('change', () => apply(chosen));
  apply(undefined);
  return el(
    'div',
    { class: 'ledger-filter', role: 'group', 'aria-label': '按结果筛选' },
    ...buttons.map(({ choose }) => choose),
    el('label', { class: 'kind' }, figuresOnly, '只看指标'),
  );
}

type RowModel = Pick<LedgerModel, 'shown' | 'findRow'>;

function ledgerTable({ cards, entries }: LedgerOfStep, model: RowModel): HTMLElement {
  const name = `${cards.a.year} 年的目标与部署 → ${cards.b.year} 年的报告`;
  const isShown = cards.a.id === model.shown.a.id && cards.b.id === model.shown.b.id;
  const findRow: FindRow = (side, span) => (isShown ? model.findRow(side, span) : undefined);
  return el(
    'table',
    { class: 'figures ledger-table' },
    el('caption', {}, name),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...[`${cards.a.year} 提出`, '结果', `${cards.b.year} 报告`, '差'].map((head) =>
          el('th', { scope: 'col' }, head),
        ),
      ),
    ),
    el('tbody', {}, ...entries.map((entry) => entryRow(entry, cards, findRow))),
  );
}

function entryRow(entry: LedgerEntry, cards: Record<Side, ReportCard>, findRow: FindRow): HTMLElement {
  const { plan, target, status, outcome, result, difference, again } = entry;
  return el(
    'tr',
    { 'data-ledger': status, 'data-kind': target ? 'figure' : 'task' },
    el(
      'td',
      { class: 'plan' },
      target && el('b', {}, `${target.indicator} ${figureWords(target)}`),
      sentenceLink(plan, { side: 'a', card: cards.a, findRow }),
    ),
    el('td', { class: 'status' }, STATUS_NAMES[status]),
    el(
      'td',
      {},
      result && el('b', {}, `${result.indicator} ${figureWords(result)}`),
      outcome && sentenceLink(outcome, { side: 'b', card: cards.b, findRow }),
      again && el('span', { class: 'tag' }, '重提'),
      again && sentenceLink(again, { side: 'b', card: cards.b, findRow }),
    ),
    el(
      'td',
      { class: 'difference' },
      difference === undefined ? '—' : formatDifference(difference, result?.unit ?? ''),
    ),
  );
}

/** The sentence, and the way to its row on the page or to its paragraph in the report. */
function sentenceLink(span: Span, { side, card, findRow }: { side: Side; card: ReportCard; findRow: FindRow }): Child {
  const row = findRow(side, span);
  const attributes =
    row === undefined ? { href: `${card.url}#${span.paragraph}` } : { class: 'row-link', href: `#${rowId(row)}` };
  const title = `${card.year} 年 ${formatParagraph(span.paragraph)}`;
  return el('p', { class: 'ledger-words' }, el('a', { ...attributes, title }, span.text));
}
