/** One row of the comparison: the two sentences, and between them what became of the one in the other. */
import { CLASS_NAMES, FLAG_NAMES, type Row, type Span } from '../../core/compare/comparison.ts';
import { isRewritten, mergedWords, type Side, type Word, wordsOf } from '../kit/changed-words.ts';
import { wordsView } from '../kit/changed-words-view.ts';
import { button, type Child, el } from '../kit/dom.ts';
import { formatParagraph } from '../kit/words.ts';
import type { ReportCard } from '../library/archive-api.ts';
import type { ColumnItem } from './columns.ts';
import { FLAG_SIGNS, FRAME_NAMES } from './names.ts';
import type { Naming } from './naming.ts';
import type { BlockItem } from './rewritten-blocks.ts';
import type { DepartureItem, DeparturesItem, Item, Place, RowItem } from './row-layout.ts';

export interface RowsModel {
  cards: Record<Side, ReportCard>;
  naming: Naming;
  /** Both sentences in one text, for a narrow window. */
  single: boolean;
}

/** Characters quoted to identify a moved sentence. */
const GIST = 16;

export const rowId = (index: number): string => `r${index + 1}`;
const departureId = (index: number): string => `from-r${index + 1}`;

export function itemView(item: Item | BlockItem, model: RowsModel): HTMLTableRowElement {
  if (item.type === 'row') return rowView(item, model);
  if (item.type === 'rewritten') return blockView(item, model);
  return item.type === 'departure' ? departureView(item, model) : departuresView(item, model);
}

function rowView(item: RowItem, model: RowsModel): HTMLTableRowElement {
  const attributes = attributesOf(item);
  if (model.single) return el('tr', attributes, signCell(item, model), mergedCell(item, model));
  return el('tr', attributes, sideCell(item, 'a', model), signCell(item, model), sideCell(item, 'b', model));
}

function attributesOf({ row, index, places }: RowItem) {
  return {
    id: rowId(index),
    'data-row': row.class,
    'data-flags': row.flags.join(' '),
    'data-index': index,
    ...(row.frame && { 'data-frame': row.frame }),
    'data-heading': (places.b ?? places.a)?.heading !== undefined,
    tabindex: -1,
  };
}

/** Two blocks side by side under one name; each sentence is a row as elsewhere, in a table of its report. */
function blockView({ dropped, added }: BlockItem, model: RowsModel): HTMLTableRowElement {
  const rowOf = (side: Side) => (item: RowItem) => {
    const cells = [sideCell(item, side, model), signCell(item, model)];
    return el('tr', attributesOf(item), ...(side === 'a' ? cells : cells.reverse()));
  };
  const column = (side: Side, items: readonly RowItem[]): HTMLTableElement =>
    el('table', { class: `pairs column ${side}`, role: 'presentation' }, el('tbody', {}, ...items.map(rowOf(side))));
  const sides = el('div', { class: 'rewritten-sides' }, column('a', dropped), column('b', added));
  const name = el('p', { class: 'rewritten-name' }, model.naming.flags['paragraph-rewritten']);
  const attributes = { class: 'rewritten', 'data-index': (dropped[0] ?? added[0])?.index, tabindex: -1 };
  return el('tr', attributes, el('td', { colspan: 3 }, name, sides));
}

export interface SentenceModel {
  card: ReportCard;
  naming: Naming;
}

/** A sentence in its report's own order: no row of the comparison, so it carries neither their ids nor `data-row`. */
export function sentenceView(
  { indices, row, place }: ColumnItem,
  side: Side,
  { card, naming }: SentenceModel,
): HTMLTableRowElement {
  const span = row[side];
  const link = span !== undefined && place.turns && paragraphLink(span, card, side);
  const attributes = {
    'data-sentence': row.class,
    'data-rows': indices.join(' '),
    'data-index': indices[0],
    tabindex: -1,
  };
  const cell = el('td', { class: `side ${side}` }, link, sentence(wordsOf(row, side), place));
  const sign = el('td', { class: 'sign' }, ...signs(row, naming), row.flags.includes('moved') && movedFlag());
  return side === 'a' ? el('tr', attributes, cell, sign) : el('tr', attributes, sign, cell);
}

function sideCell({ row, places }: RowItem, side: Side, { cards }: RowsModel): HTMLTableCellElement {
  const span = row[side];
  const place = places[side];
  if (span === undefined || place === undefined) return el('td', { class: `side ${side} empty` });
  return el(
    'td',
    { class: `side ${side}` },
    (place.turns || place.again) && paragraphLink(span, cards[side], side),
    sentence(wordsOf(row, side), place),
  );
}

function mergedCell({ row, places }: RowItem, { cards }: RowsModel): HTMLTableCellElement {
  const side: Side = row.b === undefined ? 'a' : 'b';
  const span = row[side];
  const place = places[side];
  if (span === undefined || place === undefined) return el('td', { class: 'side both empty' });
  return el(
    'td',
    { class: 'side both' },
    place.turns && paragraphLink(span, cards[side], side),
    sentence(mergedWords(row), place),
  );
}

function sentence(words: readonly Word[], { opens, heading, again }: Place): HTMLElement {
  const names = ['words', opens && 'opens', heading !== undefined && 'heading', again && 'again'].filter(Boolean);
  return el('p', { class: names.join(' ') }, ...wordsView(words));
}

/** To the paragraph in its report. */
function paragraphLink({ paragraph }: Span, { url, year }: ReportCard, side: Side): HTMLElement {
  const number = paragraph === 'p0' ? '题' : paragraph.slice(1);
  const label = `${year ?? (side === 'a' ? '前一篇' : '后一篇')}${year === undefined ? '' : ' 年'}${formatParagraph(paragraph)}`;
  return el('a', { class: 'place number', href: `${url}#${paragraph}`, 'aria-label': label }, number);
}

/** The margin: class and flags in words, how far the link can be trusted, the way to the old place. */
function signCell(item: RowItem, { naming }: RowsModel): HTMLTableCellElement {
  return el('td', { class: 'sign' }, ...signs(item.row, naming), origin(item), score(item.row));
}

function signs(row: Row, naming: Naming): Child[] {
  if (row.frame) return [el('span', { class: 'frame-sign', title: FRAME_TITLE }, FRAME_NAMES[row.frame])];
  const flags = row.flags.flatMap((flag) => {
    const sign = naming.arePeers && flag === 'paragraph-rewritten' ? '相应' : FLAG_SIGNS[flag];
    return sign === undefined ? [] : el('span', { class: 'flag', title: naming.flags[flag] }, sign);
  });
  const rewritten = isRewritten(row) && el('span', { class: 'flag', title: '大改：相同的字不到三成半' }, '大改');
  return [classSign(row, naming), rewritten, ...flags];
}

function classSign({ class: its, score: likeness }: Row, { arePeers, kinds, signs }: Naming): HTMLElement {
  const name = arePeers ? kinds[its] : CLASS_NAMES[its];
  const title = isLinked(its) ? `${name}，相似度 ${percent(likeness)}` : name;
  if (signs[its] === '') return el('span', { class: 'sr-only' }, title);
  return el('span', { class: 'class-sign', title }, signs[its]);
}

function score({ class: its, score: likeness }: Row): Child {
  if (!isLinked(its)) return undefined;
  return el('span', { class: 'score number', 'data-weak': likeness < WEAK }, percent(likeness));
}

const isLinked = (its: Row['class']): boolean => its === 'reworded' || its === 'retold';

const FRAME_TITLE = '题名、报告人、日期、开头和结尾的套语：只与同类的相比';

/** Below this the words alone would not have linked the two sentences: their surroundings did. */
const WEAK = 0.25;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const movedFlag = (): HTMLElement => el('span', { class: 'flag' }, FLAG_NAMES.moved);

function origin({ row, departure }: RowItem): Child {
  if (!row.flags.includes('moved') || row.a === undefined) return undefined;
  const words = `移自${row.a.paragraph === 'p0' ? '题名' : ` ${row.a.paragraph.slice(1)} 段`}`;
  if (departure === undefined) return movedFlag();
  return el('a', { class: 'moved-link', href: `#${departureId(departure)}`, title: `看原来的位置，${words}` }, words);
}

/** At the old place: the sentence in brief, and the way to where it went. */
function departureView(
  { index, span, count, grouped }: DepartureItem,
  { single, cards }: RowsModel,
): HTMLTableRowElement {
  const gist = span.text.length > GIST ? `${span.text.slice(0, GIST)}……` : span.text;
  const more = count > 1 ? `（共 ${count} 句）` : '';
  const link = el('a', { class: 'moved-link', href: `#${rowId(index)}`, title: '看移到的位置' }, '移走');
  const words = el('p', { class: 'words gist' }, gist + more);
  const attributes = {
    id: departureId(index),
    class: 'departure',
    'data-index': index,
    'data-grouped': grouped,
    tabindex: -1,
  };
  const cell = el('td', { class: 'side a' }, paragraphLink(span, cards.a, 'a'), words);
  if (single) return el('tr', attributes, el('td', { class: 'sign' }, link), cell);
  return el('tr', attributes, cell, el('td', { class: 'sign' }, link), el('td', { class: 'side b empty' }));
}

/** Several passages went from here: one line until it is opened. */
function departuresView({ index, count }: DeparturesItem, { single }: RowsModel): HTMLTableRowElement {
  const open = button(`移走 ${count} 句`, () => openDepartures(row), { class: 'plain', 'aria-expanded': 'false' });
  const row = el('tr', { class: 'departures', 'data-index': index }, el('td', { colspan: single ? 2 : 3 }, open));
  return row;
}

function openDepartures(row: HTMLTableRowElement): void {
  const open = row.dataset.opened === undefined;
  row.toggleAttribute('data-opened', open);
  row.querySelector('button')?.setAttribute('aria-expanded', String(open));
  let line = row.nextElementSibling;
  while (line instanceof HTMLElement && line.dataset.grouped !== undefined) {
    line.toggleAttribute('data-opened', open);
    line.hidden = !open;
    line = line.nextElementSibling;
  }
}
