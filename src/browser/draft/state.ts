/** State of the page. All of it is in the address; the draft never is. */
import { DRAFT_CLASSES, type DraftClass } from '../../core/draft/draft.ts';
import { UNUSED, UNUSED_CHOICES } from '../../core/draft/outdated.ts';
import type { Own } from '../../core/draft/relation.ts';
import { REMARK_KINDS, type RemarkKind } from './remark-kinds.ts';

export interface DraftState {
  /** Office of the draft; undefined while it follows the title. */
  own: Own | undefined;
  /** Years after which wording that the archive used no more is marked as old; 0 marks none. */
  unused: number;
  /** Classes that are not shown. */
  hidden: readonly DraftClass[];
  /** Kinds of remarks that are switched off. */
  off: readonly RemarkKind[];
}

const PAGE = 'draft.html';

/** Reads `?org=云河县档案馆&year=2024&level=区县&unused=5&hide=formula&off=quotes,typo`. What it does not know is passed over. */
export function parseState(search: string): DraftState {
  const given = new URLSearchParams(search);
  const org = given.get('org') ?? '';
  const level = given.get('level') ?? '';
  const year = readYear(given.get('year'));
  const hidden = (given.get('hide') ?? '').split(',');
  const off = (given.get('off') ?? '').split(',');
  const unused = given.has('unused') ? Number(given.get('unused')) : UNUSED;
  const isTold = ['org', 'year', 'level'].some((name) => given.has(name));
  const own: Own = { ...(org !== '' && { org }), ...(year !== undefined && { year }), ...(level !== '' && { level }) };
  return {
    own: isTold ? own : undefined,
    unused: UNUSED_CHOICES.includes(unused) ? unused : UNUSED,
    hidden: DRAFT_CLASSES.filter((its) => hidden.includes(its)),
    off: REMARK_KINDS.filter((its) => off.includes(its)),
  };
}

/** The address of a state. The page's own file stands first: over file:// an address cannot begin at the folder. */
export function addressOf({ own, unused, hidden, off }: DraftState): string {
  const pairs: string[] = [];
  const add = (name: string, value: string | number): void => {
    pairs.push(`${name}=${encodeURIComponent(value)}`);
  };
  if (own !== undefined) {
    add('org', own.org ?? '');
    if (own.year !== undefined) add('year', own.year);
    if (own.level !== undefined) add('level', own.level);
  }
  if (unused !== UNUSED) add('unused', unused);
  if (hidden.length > 0) add('hide', hidden.join(','));
  if (off.length > 0) add('off', off.join(','));
  return pairs.length === 0 ? PAGE : `${PAGE}?${pairs.join('&')}`;
}

/** `2024` → 2024; anything that is not a year of four digits is none. */
export function readYear(text: string | null): number | undefined {
  return text !== null && /^(?:19|20)\d\d$/.test(text.trim()) ? Number(text) : undefined;
}
