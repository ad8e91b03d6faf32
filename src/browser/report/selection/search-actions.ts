/** Leads from chosen words to where else the archive has them: 检索此句, 看走势. */
import { SEARCH, TRENDS } from '../../../core/paths.ts';
import { announce } from '../../kit/toast.ts';
import { offerAction } from './actions.ts';
import { type Passage, textOf } from './passage.ts';

/** A query of more characters is cut off by the search page. */
const LONGEST_SENTENCE = 120;
/** A trend is that of a phrase; a longer choice is a sentence. */
const LONGEST_PHRASE = 20;

offerAction({
  name: '检索此句',
  title: '查馆藏哪些报告有这些字',
  order: 30,
  run: (passage) => open(SEARCH, '一次最多检索', LONGEST_SENTENCE, passage),
});

offerAction({
  name: '看走势',
  title: '看这个提法历年的多少',
  order: 40,
  run: (passage) => open(TRENDS, '走势看的是提法，最多', LONGEST_PHRASE, passage),
});

/** Search passes over punctuation; those signs that are operators of the query language are left out, paragraphs become words. */
const queryOf = (passage: Passage): string =>
  textOf(passage)
    .replace(/["“”＂…*?？#＃|｜\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(^| )[-－]+/g, '$1')
    .trim();

function open(page: string, limit: string, most: number, passage: Passage): void {
  const query = queryOf(passage);
  if ([...query].length > most) announce(`${limit} ${most} 字，请少选一些`);
  else location.href = `../${page}?${new URLSearchParams({ q: query })}`;
}
