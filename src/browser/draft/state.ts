/** What a drafter has chosen on the page. All of it is in the address; the draft never is. */
import { DRAFT_CLASSES, type DraftClass } from '../../core/draft/draft.ts';
import type { Own } from '../../core/draft/relation.ts';

export interface DraftState {
  /** Whose draft it is; undefined while the title is left to tell. */
  own: Own | undefined;
  /** Wording that the archive has not used since this year is marked; undefined while the draft's year is left to tell. */
  since: number | undefined;
  /** Classes that are not shown. */
  hidden: readonly DraftClass[];
}

const PAGE = 'draft.html';

/** Reads `?org=云河县档案馆&year=2024&level=区县&since=2021&hide=formula`. What it does not know is passed over. */
export function parseState(search: string): DraftState {
  const given = new URLSearchParams(search);
  const org = given.get('org') ?? '';
  const level = given.get('level') ?? '';
  const year = readYear(given.get('year'));
  const hidden = (given.get('hide') ?? '').split(',');
  const isTold = ['org', 'year', 'level'].some((name) => given.has(name));
  const own: Own = { ...(org !== '' && { org }), ...(year !== undefined && { year }), ...(level !== '' && { level }) };
  return {
    own: isTold ? own : undefined,
    since: readYear(given.get('since')),
    hidden: DRAFT_CLASSES.filter((its) => hidden.includes(its)),
  };
}

/** The address of a state. The page's own file stands first: over file:// an address cannot begin at the folder. */
export function addressOf({ own, since, hidden }: DraftState): string {
  const pairs: string[] = [];
  const add = (name: string, value: string | number): void => {
    pairs.push(`${name}=${encodeURIComponent(value)}`);
  };
  if (own !== undefined) {
    add('org', own.org ?? '');
    if (own.year !== undefined) add('year', own.year);
    if (own.level !== undefined) add('level', own.level);
  }
  if (since !== undefined) add('since', since);
  if (hidden.length > 0) add('hide', hidden.join(','));
  return pairs.length === 0 ? PAGE : `${PAGE}?${pairs.join('&')}`;
}

/** `2024` → 2024; anything that is not a year of four digits is none. */
export function readYear(text: string | null): number | undefined {
  return text !== null && /^(?:19|20)\d\d$/.test(text.trim()) ? Number(text) : undefined;
}
