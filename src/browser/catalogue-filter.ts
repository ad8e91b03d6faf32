/** Narrows the catalogue of search.html to `?q=`: every word must stand in the entry's title or facts. */

function wordsOf(query: string): string[] {
  return query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Shows the entries that match, hides groups left empty, and gives the number shown. */
function narrow(catalogue: HTMLElement, words: string[]): number {
  let shown = 0;
  for (const entry of catalogue.querySelectorAll<HTMLElement>('[data-report-id]')) {
    const text = (entry.textContent ?? '').normalize('NFKC').toLowerCase();
    entry.hidden = !words.every((word) => text.includes(word));
    if (!entry.hidden) shown += 1;
  }
  for (const group of catalogue.querySelectorAll<HTMLElement>('.group')) {
    group.hidden = group.querySelector('[data-report-id]:not([hidden])') === null;
  }
  for (const gap of catalogue.querySelectorAll<HTMLElement>('.gap-line')) gap.hidden = true;
  return shown;
}

function run(root: HTMLElement, catalogue: HTMLElement): void {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const words = wordsOf(query);
  if (words.length === 0) return;
  const input = root.querySelector<HTMLInputElement>('input[name=q]');
  if (input !== null) input.value = query;
  const shown = narrow(catalogue, words);
  root.dataset.searchState = 'done';
  root.dataset.reportCount = String(shown);
  const status = root.querySelector('[data-filter-status]');
  if (status !== null) status.textContent = `题名、单位、年度、文种中有“${query}”的：${shown} 篇`;
}

const root = document.querySelector<HTMLElement>('main[data-search-state]');
const catalogue = root?.querySelector<HTMLElement>('[data-catalogue]');
if (root && catalogue) run(root, catalogue);
