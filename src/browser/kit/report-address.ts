/** Where a hit leads: the report with the query, so that it marks all hits, and the paragraph to begin at. */
import type { Hit } from '../library/archive-api.ts';

/** `reports/a.html?q=一岗双责&at=14#p12`, percent-encoded; `at` is the hit's offset in the paragraph. */
export function reportAddress(url: string, query: string, hit?: Pick<Hit, 'paragraph' | 'start'>): string {
  const pairs = new URLSearchParams();
  if (query !== '') pairs.append('q', query);
  if (query !== '' && hit !== undefined) pairs.append('at', String(hit.start));
  const search = pairs.toString();
  return `${url}${search === '' ? '' : `?${search}`}${hit === undefined ? '' : `#${hit.paragraph}`}`;
}
