/** State of the comparison page. All of it is in the address, so that a comparison can be sent and kept. */
import type { Row, RowClass } from '../../core/compare/comparison.ts';

/** Filters of rows: their classes, and 移位. */
export type Kind = RowClass | 'moved';

/** `columns` side by side · `single` one column, deletions and insertions in one text · `auto` as wide as the window allows */
type View = 'auto' | 'columns' | 'single';

export interface CompareState {
  /** Id of the earlier report; empty while none is chosen. */
  a: string;
  /** Id of the later report. */
  b: string;
  view: View;
  /** Kinds that are not shown. */
  hidden: readonly Kind[];
  /** How far links can be trusted is written beside them. */
  scores: boolean;
  /** Where the window has room, the reports scroll each by itself. */
  free: boolean;
}

export const KINDS: readonly Kind[] = ['verbatim', 'reworded', 'retold', 'new', 'dropped', 'moved'];
const VIEWS: readonly View[] = ['auto', 'columns', 'single'];
const PAGE = 'compare.html';

export const START: CompareState = { a: '', b: '', view: 'auto', hidden: [], scores: false, free: false };

/** Reads `?a=zj-2022&b=zj-2023&hide=verbatim`. What it does not know is passed over. */
export function parseState(search: string): CompareState {
  const given = new URLSearchParams(search);
  const hidden = (given.get('hide') ?? '').split(',');
  return {
    a: given.get('a') ?? '',
    b: given.get('b') ?? '',
    view: VIEWS.find((view) => view === given.get('view')) ?? 'auto',
    hidden: KINDS.filter((kind) => hidden.includes(kind)),
    scores: given.get('scores') === '1',
    free: given.get('scroll') === 'free',
  };
}

/** The address of a state, from `?` on; empty for the page as it opens. Equal states have equal addresses. */
export function formatState({ a, b, view, hidden, scores, free }: CompareState): string {
  const pairs: string[] = [];
  if (a !== '') pairs.push(`a=${encodeURIComponent(a)}`);
  if (b !== '') pairs.push(`b=${encodeURIComponent(b)}`);
  if (view !== 'auto') pairs.push(`view=${view}`);
  if (hidden.length > 0) pairs.push(`hide=${KINDS.filter((kind) => hidden.includes(kind)).join(',')}`);
  if (scores) pairs.push('scores=1');
  if (free) pairs.push('scroll=free');
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The page's own file stands first: over file:// an address cannot begin at the folder. */
export const addressOf = (state: CompareState): string => PAGE + formatState(state);

export function toggled(state: CompareState, kind: Kind): CompareState {
  const hidden = state.hidden.includes(kind) ? state.hidden.filter((it) => it !== kind) : [...state.hidden, kind];
  return { ...state, hidden: KINDS.filter((it) => hidden.includes(it)) };
}

export const kindsOf = ({ class: its, flags }: Pick<Row, 'class' | 'flags'>): Kind[] =>
  flags.includes('moved') ? [its, 'moved'] : [its];

/** A row is shown as long as one of its kinds is: a sentence that moved is, though 沿用 is hidden. */
export const isShown = (row: Pick<Row, 'class' | 'flags'>, hidden: readonly Kind[]): boolean =>
  kindsOf(row).some((kind) => !hidden.includes(kind));

/** Whether anything about the row differs from the year before: its words or its place. */
export const isChange = (row: Pick<Row, 'class' | 'flags'>): boolean =>
  row.class !== 'verbatim' || row.flags.includes('moved');
