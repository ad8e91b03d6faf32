/** Describes in words how a query was understood. */
import { BREAK } from '../text/reading.ts';
import type { Query, Term } from './query.ts';
import type { Wording } from './wording.ts';

/** `一岗双责 -试点` is 短语「一岗双责」 且 不含「试点」. Empty for a query without terms. */
export function describeQuery(query: Query): string {
  return query.terms.map((term) => describeTerm(term, query.terms.length > 1)).join(' 且 ');
}

const LEADS: Record<Wording['kind'], string> = { phrase: '', exact: '原样', pattern: '句式' };

function describeTerm(term: Term, amongOthers: boolean): string {
  const [first] = term.either;
  const lead = first?.kind === 'phrase' && !first.titleOnly && !term.without ? '短语' : '';
  const text =
    lead + term.either.map((wording) => describeWording(wording, term.without)).join(term.without ? '也' : '或');
  return amongOthers && term.either.length > 1 ? `（${text}）` : text;
}

function describeWording(wording: Wording, without: boolean): string {
  const sentences = wording.kind === 'phrase' ? wording.shown.split(BREAK) : [wording.shown];
  const words = sentences.map((sentence) => `「${sentence}」`).join('');
  const together = sentences.length > 1 ? '（同篇）' : '';
  const verb = wording.titleOnly ? (without ? '题名不含' : '题名含') : without ? '不含' : '';
  return verb + LEADS[wording.kind] + words + together;
}
