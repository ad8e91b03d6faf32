/** The review list: each doubtful field with what the report itself offers for it, a click away. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import { FIELD_NAMES, type MetadataField } from '../../core/report/report.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { button, el } from '../kit/dom.ts';
import { isNarrow } from '../kit/narrow.ts';
import { siteRoot } from '../kit/site-root.ts';
import { formatNumber } from '../kit/words.ts';
import type { Corrections } from './corrections.ts';
import { ABSENT, fieldView, keyOf } from './field-view.ts';
import { doubtsOf, formatEvidence } from './words.ts';

/** Reports that are listed at once. */
const batch = (): number => (isNarrow() ? 8 : 40);

/** Corrected ones stay in their place, so that nothing jumps under the hand. */
export function doubtsView(corrections: Corrections): HTMLElement {
  const doubtful = corrections.data.reports.filter((report) => doubtsOf(report).length > 0);
  const list = el('ol', { class: 'doubts' });
  const more = button('', () => append(), { class: 'button' });
  const append = (): void => {
    const from = list.children.length;
    for (const report of doubtful.slice(from, from + batch())) list.append(doubtView(corrections, report));
    const left = doubtful.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = `还有 ${formatNumber(left)} 篇，接着列`;
  };
  append();
  list.addEventListener('keydown', (event) => walk(event, list));
  const hint = el('p', { class: 'note' }, '点一下说法即采用；键盘用 ↑ ↓ 逐项走，← → 换说法，回车采用。');
  return el('div', {}, hint, list, more);
}

/** From an offer, ↓ and ↑ go to the first offer of the next doubt or the one before, → and ← along the offers of one. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.candidate')) return;
  const along = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  const step = along ?? down;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const offers = [
    ...(along === undefined
      ? list.querySelectorAll<HTMLElement>('.candidates li:first-child .candidate')
      : (target.closest('.candidates')?.querySelectorAll<HTMLElement>('.candidate') ?? [])),
  ];
  const first = target.closest('.candidates')?.querySelector<HTMLElement>('.candidate');
  const from = offers.indexOf(along === undefined && first ? first : target);
  offers[from + step]?.focus();
  event.preventDefault();
}

function doubtView(corrections: Corrections, report: WorkbenchReport): HTMLElement {
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'doubt-head' },
      el('a', { href: `${siteRoot()}reports/${report.id}.html` }, report.title),
      el('span', { class: 'source-words' }, report.file),
    ),
    el('div', { class: 'doubt-fields' }, ...doubtsOf(report).map((field) => doubtField(corrections, report, field))),
  );
}

function doubtField(corrections: Corrections, report: WorkbenchReport, field: MetadataField): HTMLElement {
  const { value, candidates = [], reason, ...evidence } = corrections.original(report, field);
  const known = value === '' ? [] : [{ value, note: formatEvidence(evidence) }];
  // A supplied value may be confirmed; then it is the archivist's own.
  const supplied =
    field === 'title' && value === '' ? [{ value: report.title.replace(/[〔〕]/gu, ''), note: '拟题' }] : [];
  const told = candidates.map((one) => ({ value: one.value, note: formatEvidence(one) }));
  const absent = field === 'title' ? [] : [{ value: NOT_STATED, name: ABSENT, note: '原文没有' }];
  const offers = [...known, ...supplied, ...told, ...absent].map(
    (one: { value: string; name?: string; note: string }) =>
      el(
        'li',
        {},
        el('button', { type: 'button', class: 'candidate', 'data-candidate': one.value }, one.name ?? one.value),
        el('span', { class: 'option-note' }, one.note),
      ),
  );
  return el(
    'div',
    { class: 'doubt-field', 'data-key': keyOf(report, field) },
    el(
      'span',
      { class: 'doubt-name' },
      FIELD_NAMES[field],
      el('span', { class: 'doubt-reason' }, reason ?? (value === '' ? '未找到' : '依据不足')),
    ),
    fieldView(corrections, report, field),
    offers.length > 0 && el('ul', { class: 'candidates', 'aria-label': '报告里另有的说法' }, ...offers),
  );
}
