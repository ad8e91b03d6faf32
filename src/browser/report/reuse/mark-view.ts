/** The panel's view of one passage. */
import { messageOf } from '../../../core/message-of.ts';
import { linkFrom, reportPath, SEARCH } from '../../../core/paths.ts';
import type { ReferredReport } from '../../../core/reuse/layout.ts';
import type { Reference, ReuseMark } from '../../../core/reuse/reuse-mark.ts';
import type { Relation } from '../../../core/reuse/times.ts';
import { button, type Child, el, refill } from '../../kit/dom.ts';
import { comparedWords } from './compared-words.ts';
import { readWords } from './other-words.ts';

export interface MarkContext {
  reports: readonly ReferredReport[];
  /** The words of the passage in this report. */
  words: string;
}

const KINDS: Record<ReuseMark['kind'], string> = {
  verbatim: '馆内已有原句',
  reworded: '馆内已有近句',
  passage: '馆内已有片段',
  echo: '馆内首见',
};
const RELATIONS: Record<Relation, string> = { earlier: '此前见于', same: '同期亦见于', later: '后见于' };
/** So much of a passage is enough to find it by. */
const SEARCHED = 38;
const link = linkFrom(reportPath('x'));

export function markView(mark: ReuseMark, context: MarkContext): Child[] {
  const { kind, formula, references } = mark;
  const relations = (['earlier', 'same', 'later'] as const).filter((relation) =>
    references.some((reference) => reference.relation === relation),
  );
  return [
    el(
      'p',
      { class: 'reuse-kind', 'data-formula': formula },
      KINDS[kind],
      formula && el('span', { class: 'reuse-formula' }, '通用表述，不计入已有'),
    ),
    el('blockquote', { class: 'reuse-own' }, context.words),
    ...relations.flatMap((relation) => [
      el('h3', {}, relationName(relation, references, context)),
      ...references
        .filter((reference) => reference.relation === relation)
        .map((reference) => referenceView(reference, context)),
    ]),
    countsLine(mark),
    kind !== 'reworded' &&
      el('p', { class: 'note' }, el('a', { href: `${link(SEARCH)}?${searchFor(context.words)}` }, '检索全部出处')),
  ];
}

/** A report without a year was written at no certain time. */
function relationName(relation: Relation, references: readonly Reference[], { reports }: MarkContext): string {
  const undated = references.some((reference) => reference.relation === 'same' && !reports[reference.report]?.year);
  return relation === 'same' && undated ? '亦见于（年度未注明）' : RELATIONS[relation];
}

function referenceView(reference: Reference, context: MarkContext): HTMLElement {
  const { id = '', title = '', check = '', year } = context.reports[reference.report] ?? {};
  const anchor = el('a', { href: `${link(reportPath(id))}#${reference.paragraph}` }, title);
  const words = el('p', { class: 'reuse-words' }, '读取原文');
  const show = async (): Promise<void> => {
    try {
      const theirs = await readWords({ id, check }, reference);
      anchor.href = `${link(reportPath(id))}?${searchFor(theirs)}&at=${reference.start}#${reference.paragraph}`;
      refill(words, ...comparedWords(reference, { ours: context.words, theirs }));
    } catch (error) {
      const message = messageOf(error);
      refill(
        words,
        el('span', { role: 'alert' }, message),
        button('再试一次', () => void show(), { class: 'plain' }),
      );
    }
  };
  void show();
  const facts = [
    year === undefined ? '年度未注明' : `${year}`,
    reference.likeness < 1 ? `相近 ${Math.round(reference.likeness * 100)}%` : '',
  ].filter((fact) => fact !== '');
  return el(
    'section',
    { class: 'reuse-reference' },
    el('p', {}, anchor, el('span', { class: 'reuse-facts' }, facts.join(' · '))),
    words,
  );
}

function countsLine({ counts, kind }: ReuseMark): Child {
  if (!counts) return false;
  const told = [
    kind !== 'echo' && counts.earlier > 0 && `较早 ${counts.earlier} 篇`,
    counts.same > 0 && `同期 ${counts.same} 篇`,
    counts.later > 0 && `此后 ${counts.later} 篇`,
  ].filter((part): part is string => part !== false);
  return told.length > 0 && el('p', { class: 'note' }, `有此句或同族近句的：${told.join('，')}`);
}

/** A search for the words as they stand, quotation marks aside, which the query would take for its own. */
function searchFor(words: string): string {
  const beginning = [...words].slice(0, SEARCHED).join('').replace(/["“”]/g, '');
  return new URLSearchParams({ q: beginning }).toString();
}
