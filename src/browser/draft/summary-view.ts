/** A checked draft in numbers: a sentence, a bar, and what the numbers rest on. */
import { DRAFT_CLASS_NAMES, DRAFT_CLASSES, type DraftCheck, type DraftClass, isKept } from '../../core/draft/draft.ts';
import { RELATION_NAMES, RELATIONS } from '../../core/draft/relation.ts';
import type { DraftSummary } from '../../core/draft/summary.ts';
import { button, el, svg } from '../kit/dom.ts';
import { formatNumber, formatShare } from '../kit/words.ts';

export interface SummaryModel {
  summary: DraftSummary;
  check: DraftCheck;
  /** Reads every report. */
  onReadAll: () => void;
}

export function summaryView({ summary, check, onReadAll }: SummaryModel): HTMLElement {
  return el(
    'section',
    { class: 'draft-summary', 'aria-label': '概要' },
    el('p', { class: 'gist-line' }, gistOf(summary)),
    bar(summary),
    key(summary),
    extentView(check, onReadAll),
  );
}

/** 全稿 52 句、3,120 字。原文沿用 12 句（26%）… 沿用、改写和近似 31 句，占字数 40%，其中跨时 20 句、外单位 8 句… */
export function gistOf({ all, classes, relations }: DraftSummary): string {
  if (all.sentences === classes.new.sentences) return `${sizeOf(all)}，都没有在读过的报告里见到。`;
  const its = DRAFT_CLASSES.filter(isKept).map((each) => classes[each]);
  const kept = its.reduce((sum, { sentences }) => sum + sentences, 0);
  if (kept === 0) return `${sizeOf(all)}，没有沿用、改写或近似的。`;
  const told = RELATIONS.filter((relation) => relations[relation].sentences > 0);
  const parts = told.map((relation) => `${RELATION_NAMES[relation]} ${relations[relation].sentences} 句`);
  const characters = its.reduce((sum, amount) => sum + amount.characters, 0);
  const share = formatShare(characters, all.characters);
  return `${sizeOf(all)}。沿用、改写和近似 ${formatNumber(kept)} 句，占字数 ${share}，其中${parts.join('、')}。`;
}

const sizeOf = ({ sentences, characters }: DraftSummary['all']): string =>
  `全稿 ${formatNumber(sentences)} 句、${formatNumber(characters)} 字`;

function bar({ all, classes }: DraftSummary): SVGElement {
  let from = 0;
  const stretches = DRAFT_CLASSES.map((its) => {
    const x = from;
    from += classes[its].characters;
    return svg('rect', { x, y: 0, width: classes[its].characters, height: 10, 'data-class': its });
  });
  const viewBox = `0 0 ${Math.max(all.characters, 1)} 10`;
  return svg('svg', { class: 'draft-bar', viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...stretches);
}

function key({ all, classes, unjudged }: DraftSummary): HTMLElement {
  const item = (its: DraftClass): HTMLElement =>
    el(
      'li',
      {},
      el('span', { class: 'swatch', 'data-class': its }),
      `${DRAFT_CLASS_NAMES[its]} ${formatNumber(classes[its].sentences)} 句，`,
      `${formatNumber(classes[its].characters)} 字（${formatShare(classes[its].characters, all.characters)}）`,
    );
  const rest =
    unjudged.sentences > 0 &&
    el(
      'li',
      {},
      `标题和短句 ${formatNumber(unjudged.sentences)} 句，${formatNumber(unjudged.characters)} 字，不作判断`,
    );
  return el('ul', { class: 'draft-key number', 'aria-label': '各类句数和字数' }, ...DRAFT_CLASSES.map(item), rest);
}

/** Basis of the totals: all reports, or those selected by fingerprints. */
function extentView({ sentences, archive, read }: DraftCheck, onReadAll: () => void): HTMLElement {
  const all = formatNumber(archive);
  if (read >= archive) return el('p', { class: 'note draft-extent' }, `馆藏 ${all} 篇全部读过，没有遗漏。`);
  const unread = sentences.filter((sentence) => sentence.unread > 0).length;
  const doubt = unread === 0 ? '' : `有 ${formatNumber(unread)} 句还可能见于没读的报告。`;
  return el(
    'p',
    { class: 'note draft-extent' },
    `按字句指纹从馆藏 ${all} 篇里找出并读了 ${formatNumber(read)} 篇，可能有遗漏。${doubt}`,
    button(`通查全部 ${all} 篇`, onReadAll, { class: 'plain' }),
  );
}
