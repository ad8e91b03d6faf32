/** The source beside a sentence: the report, the paragraph around it, what was changed, and how others put it. */
import { diffTexts } from '../../core/compare/diff/diff.ts';
import { type CheckedSentence, type DraftCheck, type DraftSource, isJudged } from '../../core/draft/draft.ts';
import { lastUseOf } from '../../core/draft/last-use.ts';
import { RELATION_NAMES, type Standing } from '../../core/draft/relation.ts';
import { relationOfSource, sortedSources } from '../../core/draft/summary.ts';
import { ALIKE, SIMILAR } from '../../core/sentence/thresholds.ts';
import { wordsView } from '../kit/changed-words-view.ts';
import { button, type Child, el } from '../kit/dom.ts';
import { formatNumber, formatParagraph, formatShare, formatYear } from '../kit/words.ts';
import type { ReportText } from '../library/archive-api.ts';
import type { DoneMarks } from './done-marks.ts';
import { likenessOf, nameOf, placeInWords } from './places.ts';
import { type RemarkKind, remarksOf } from './remark-kinds.ts';
import { remarksView } from './remarks-view.ts';

export interface SourceModel {
  draft: string;
  sentence: CheckedSentence;
  check: DraftCheck;
  standing: Standing;
  /** Wording last used before this year is out of date. */
  since: number | undefined;
  /** Kinds of remarks that are switched off. */
  off: readonly RemarkKind[];
  done: DoneMarks;
  /** Called when the drafter has dealt with the sentence, or takes that back. */
  onDone: (isDone: boolean) => void;
  textOf: (id: string) => Promise<ReportText>;
  /** Asks what came after a wording; the place is where the answer is put. */
  onSuccessor: (source: DraftSource, place: HTMLElement) => void;
}

/** Other wordings that are shown; further ones are counted. */
const MOST_VARIANTS = 12;

export async function sourceView(model: SourceModel): Promise<HTMLElement> {
  const { draft, sentence, check, standing } = model;
  const [main, ...others] = sortedSources(sentence, check, standing);
  const remarks = remarksOf(sentence, model);
  const head = [remarksView({ draft, sentence, check, remarks }), doneView(model)];
  if (main === undefined) return el('div', {}, ...head, el('p', { class: 'source-none' }, noSource(sentence)));
  const variants = others.filter(({ score, weight }) => score >= ALIKE || weight >= SIMILAR);
  return el(
    'div',
    {},
    ...head,
    el('p', { class: 'source-gist' }, placeInWords(sentence, check, standing)),
    await mainView(main, model),
    outOfDate(model),
    variants.length > 0 && variantsView(variants, model),
    passagesView(main, model),
  );
}

/** Kept while the page is open, through every check. */
function doneView({ draft, sentence, done, onDone }: SourceModel): HTMLElement {
  const box = el('input', { type: 'checkbox', name: 'done' });
  box.checked = done.has(draft.slice(sentence.start, sentence.end));
  box.addEventListener('change', () => onDone(box.checked));
  return el('label', { class: 'kind source-done' }, box, '标为已处理');
}

function noSource(sentence: CheckedSentence): string {
  if (sentence.class === 'formula') {
    return isJudged(sentence) ? '这是通用的说法，不算沿用。' : '标题和短句不作判断。';
  }
  if (sentence.unread > 0) return `读过的报告里没有这句；另有 ${formatNumber(sentence.unread)} 篇可能有，没有读。`;
  return '读过的报告里没有这句，也没有连续 12 字以上相同的字句。';
}

async function mainView(source: DraftSource, model: SourceModel): Promise<HTMLElement> {
  const { draft, sentence } = model;
  const { paragraphs } = await model.textOf(source.reportId);
  const paragraph = paragraphs.find(({ id }) => id === source.paragraph)?.text ?? source.text;
  const isReworded = !source.equal && (source.score >= ALIKE || source.weight >= SIMILAR);
  return el(
    'article',
    { class: 'source', 'data-source': source.reportId },
    headView(source, model),
    isReworded && changesView(source.text, draft.slice(sentence.start, sentence.end)),
    el(
      'blockquote',
      { class: 'source-paragraph' },
      paragraph.slice(0, source.start),
      el('mark', {}, paragraph.slice(source.start, source.end)),
      paragraph.slice(source.end),
    ),
  );
}

function headView(source: DraftSource, { check, standing }: SourceModel): Child {
  const card = check.reports[source.reportId];
  if (card === undefined) return false;
  const facts = [
    RELATION_NAMES[relationOfSource(source, check, standing)],
    formatYear(card.year),
    card.level,
    card.org,
  ];
  return el(
    'header',
    {},
    el('a', { href: `${card.url}#${source.paragraph}` }, `${nameOf(card)}　${formatParagraph(source.paragraph)}`),
    el('p', { class: 'facts' }, ...facts.flatMap((fact) => (fact === undefined ? [] : el('span', {}, fact)))),
  );
}

/** From the report's words to the draft's: struck out what the draft leaves, underlined what it adds. */
function changesView(before: string, after: string): HTMLElement {
  const words = diffTexts(before, after).map(({ type, a, b }) => ({ type, text: type === 'deleted' ? a : b }));
  return el(
    'p',
    { class: 'source-changes' },
    el('span', { class: 'block-title' }, '改动'),
    el('span', { class: 'changed-words' }, ...wordsView(words)),
  );
}

function outOfDate({ sentence, check, since, onSuccessor }: SourceModel): Child {
  const last = lastUseOf(sentence, check);
  if (last === undefined || since === undefined || last.year >= since || sentence.class === 'formula') return false;
  const place = el('div', { class: 'successor', role: 'status' });
  const extent = check.read >= check.archive ? '馆藏' : '读过的报告里';
  return el(
    'div',
    { class: 'source-old' },
    el(
      'p',
      {},
      `${extent}最近一次这样写是 ${last.year} 年，此后没有再见到。`,
      button('查后来的写法', () => onSuccessor(last.source, place), { class: 'plain' }),
    ),
    place,
  );
}

/** How others put it, newest first. */
function variantsView(variants: readonly DraftSource[], model: SourceModel): HTMLElement {
  const { check, draft, sentence } = model;
  const yearOf = ({ reportId }: DraftSource): number => check.reports[reportId]?.year ?? 0;
  const shown = [...variants].sort((a, b) => yearOf(b) - yearOf(a)).slice(0, MOST_VARIANTS);
  const own = draft.slice(sentence.start, sentence.end);
  const left = variants.length - shown.length;
  return el(
    'section',
    { class: 'source-variants', 'aria-label': '别处的写法' },
    el('h2', { class: 'block-title' }, '别处的写法'),
    el('ol', {}, ...shown.map((variant) => variantView(variant, own, model))),
    left > 0 && el('p', { class: 'note' }, `另有 ${formatNumber(left)} 篇。`),
  );
}

function variantView(variant: DraftSource, own: string, { check }: SourceModel): HTMLElement {
  const card = check.reports[variant.reportId];
  const words = diffTexts(own, variant.text).map(({ type, a, b }) => ({ type, text: type === 'deleted' ? a : b }));
  return el(
    'li',
    {},
    card !== undefined &&
      el(
        'p',
        { class: 'variant-head' },
        el('span', { class: 'number soft' }, card.year?.toString() ?? '—'),
        el('a', { class: 'variant-title', href: `${card.url}#${variant.paragraph}` }, nameOf(card)),
        el('span', { class: 'soft number' }, variant.equal ? '相同' : formatShare(likenessOf(variant), 1)),
      ),
    !variant.equal && el('p', { class: 'changed-words' }, ...wordsView(words)),
  );
}

/** The passages of a sentence that other reports have than the one shown above. */
function passagesView(main: DraftSource, { draft, sentence, check }: SourceModel): Child {
  const passages = sentence.passages.filter(({ source }) => source.reportId !== main.reportId);
  if (passages.length === 0) return false;
  const item = ({ start, end, source }: (typeof passages)[number]): HTMLElement => {
    const card = check.reports[source.reportId];
    return el(
      'li',
      {},
      el('q', {}, draft.slice(start, end)),
      card !== undefined && el('a', { href: `${card.url}#${source.paragraph}` }, nameOf(card)),
    );
  };
  return el(
    'section',
    { class: 'source-passages', 'aria-label': '另有出处的字句' },
    el('h2', { class: 'block-title' }, '另有出处的字句'),
    el('ul', {}, ...passages.map(item)),
  );
}
