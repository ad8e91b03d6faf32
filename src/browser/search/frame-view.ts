/** The regions of the search page that the script fills; the static catalogue stays beside them for when it cannot. */
import { el } from '../kit/dom.ts';

export interface Frame {
  root: HTMLElement;
  /** Counts, read out when they change. */
  status: HTMLElement;
  understood: HTMLElement;
  views: HTMLElement;
  tools: HTMLElement;
  chips: HTMLElement;
  drawer: HTMLDetailsElement;
  /** The drawer's name, with how many values are chosen. */
  drawerName: HTMLElement;
  /** Closes the drawer, and says what then is to be seen. */
  drawerClose: HTMLButtonElement;
  facets: HTMLElement;
  progress: HTMLElement;
  content: HTMLElement;
}

export function buildFrame(): Frame {
  const status = el('p', { class: 'search-status', role: 'status', tabindex: -1 });
  const understood = el('div', { class: 'understood' });
  const views = el('nav', { class: 'view-switch', 'aria-label': '结果的样式' });
  const tools = el('div', { class: 'search-tools' });
  const chips = el('div', { class: 'chips-place' });
  const facets = el('div', { class: 'facets' });
  const progress = el('div', { class: 'progress-place' });
  const content = el('div', { class: 'search-content' });
  const drawerName = el('summary', { class: 'fold' }, '筛选');
  const drawerClose = el('button', { type: 'button', class: 'button drawer-close' });
  const drawer = el('details', { class: 'facet-drawer', open: true }, drawerName, facets, drawerClose);
  drawerClose.addEventListener('click', () => {
    drawer.open = false;
    status.focus();
  });
  const root = el(
    'div',
    { class: 'search-results' },
    understood,
    // For those who go from heading to heading: the count comes next.
    el('div', { class: 'search-bar' }, el('h2', { class: 'sr-only' }, '结果'), status, views),
    el(
      'div',
      { class: 'search-grid' },
      el('aside', { 'aria-label': '筛选' }, drawer),
      el('section', { 'aria-label': '结果' }, chips, tools, progress, content),
    ),
  );
  return { root, status, understood, views, tools, chips, drawer, drawerName, drawerClose, facets, progress, content };
}
