/** The rows of the table of all reports. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import { FIELD_NAMES, type MetadataField } from '../../core/report/report.ts';
import { el } from '../kit/dom.ts';
import { siteRoot } from '../kit/site-root.ts';
import type { Corrections } from './corrections.ts';
import { fieldView } from './field-view.ts';
import { DETAIL_FIELDS, doubtsOf, formatEvidence, TABLE_FIELDS } from './words.ts';

/** The fields of a report that are corrected most, with boxes to select it and to open the others. */
export function reportRow(corrections: Corrections, report: WorkbenchReport, isSelected: boolean): HTMLElement {
  const { id, title, problems } = report;
  const select = el('input', { type: 'checkbox', 'aria-label': `选取：${title}`, 'data-select': id });
  select.checked = isSelected;
  const doubts = doubtsOf(report).length;
  const details = el(
    'button',
    { type: 'button', class: 'plain', 'data-details': id, 'aria-expanded': 'false', 'aria-label': `细目：${title}` },
    '细目',
  );
  return el(
    'tr',
    { 'data-report-id': id },
    el('td', { class: 'col-select' }, select),
    ...TABLE_FIELDS.map((field) => fieldCell(corrections, report, field)),
    el(
      'td',
      { class: 'col-problems' },
      doubts > 0 && el('span', { class: 'count-doubts' }, `待核 ${doubts}`),
      problems.length > 0 && el('span', { class: 'severity warning' }, `警告 ${problems.length}`),
      details,
    ),
  );
}

/** The title stands over the file that it comes from. */
function fieldCell(
  corrections: Corrections,
  report: WorkbenchReport,
  field: (typeof TABLE_FIELDS)[number],
): HTMLElement {
  const source =
    field === 'title' &&
    el(
      'p',
      { class: 'row-file' },
      el('a', { href: `${siteRoot()}reports/${report.id}.html` }, '打开'),
      el('span', { class: 'source-words' }, report.file),
    );
  return el(
    'td',
    { class: `col-${field}`, 'data-label': FIELD_NAMES[field] },
    fieldView(corrections, report, field),
    source,
  );
}

/** The seldom fields, the evidence of each field, and the problems. */
export function detailRow(corrections: Corrections, report: WorkbenchReport): HTMLElement {
  const named = (field: MetadataField, ...content: readonly (Node | string)[]): HTMLElement =>
    el('div', {}, el('dt', {}, FIELD_NAMES[field]), el('dd', {}, ...content));
  const evidence = TABLE_FIELDS.flatMap((field) => {
    const its = report.fields[field];
    return its === undefined || its.from === 'none' ? [] : named(field, formatEvidence(its));
  });
  return el(
    'tr',
    { class: 'details' },
    el(
      'td',
      { colspan: TABLE_FIELDS.length + 2 },
      el(
        'dl',
        { class: 'detail-fields' },
        ...DETAIL_FIELDS.map((field) => named(field, fieldView(corrections, report, field))),
      ),
      el('dl', { class: 'detail-evidence' }, ...evidence),
      report.problems.length > 0 &&
        el('ul', { class: 'detail-problems' }, ...report.problems.map(({ message }) => el('li', {}, message))),
    ),
  );
}
