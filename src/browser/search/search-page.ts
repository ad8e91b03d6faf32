/** Starts the search page: without this script, or in a browser too old for it, the static catalogue stays. */
import '../frame/frame.ts';
import { canSearch } from '../kit/browser-support.ts';
import { el, refill } from '../kit/dom.ts';
import { explainError, tooOldView } from '../kit/error-view.ts';
import { isNarrow } from '../kit/narrow.ts';
import { openArchive } from '../kit/open-archive.ts';
import { cutQuery, parseState, type SearchState } from '../kit/search-state.ts';
import { followStateLinks } from '../kit/state-links.ts';
import { watchWidth } from '../kit/watch-width.ts';
import type { Archive, Facet } from '../library/archive-api.ts';
import { SearchController } from './controller.ts';
import { buildFrame, type Frame } from './frame-view.ts';
import { StateHistory } from './history.ts';
import { closeHelpOutside, listenToKeys } from './keyboard.ts';
import { forgetSearches, readRecent, rememberSearch } from './recent.ts';
import { recentView } from './recent-view.ts';
import { watchTyping } from './typing.ts';

/** The elements that the page brings. */
interface Page {
  main: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Where results, or why there are none, are put. */
  live: HTMLElement;
  recent: HTMLElement;
  catalogue: HTMLElement;
}

async function start(page: Page): Promise<void> {
  const { main, live, input } = page;
  const help = main.querySelector<HTMLDetailsElement>('details.search-help');
  if (help !== null) closeHelpOutside(help);
  input.value = parseState(location.search).q;
  if (!canSearch()) {
    stop(page, tooOldView());
    return;
  }
  main.dataset.searchState = 'searching';
  const opening = new AbortController();
  try {
    waitForArchive(page, opening.signal);
    const archive = await openArchive();
    opening.abort();
    const frame = buildFrame();
    refill(live, frame.root);
    page.catalogue.remove();
    await run(page, frame, archive);
  } catch (error) {
    opening.abort();
    stop(page, explainError(error));
  }
}

/** The whole catalogue is no answer to a question: a word stands in its place until the archive is open. */
function waitForArchive({ live, catalogue }: Page, opened: AbortSignal): void {
  if (location.search === '') return;
  catalogue.hidden = true;
  const timer = window.setTimeout(() => {
    refill(live, el('p', { class: 'search-status', role: 'status' }, '正在打开馆藏数据，打开后就检索'));
  }, PATIENCE_MS);
  opened.addEventListener('abort', () => clearTimeout(timer));
}

/** Work that takes longer than this is shown. */
const PATIENCE_MS = 250;

function stop({ main, live, catalogue }: Page, message: HTMLElement): void {
  main.dataset.searchState = 'error';
  delete main.dataset.reportCount;
  delete main.dataset.hitCount;
  refill(live, message);
  catalogue.hidden = false;
  catalogue.dataset.shown = '';
  live.after(catalogue);
}

async function run(page: Page, frame: Frame, archive: Archive): Promise<void> {
  const { main, form, input, live } = page;
  const show = (state: SearchState): Promise<void> => {
    if (document.activeElement !== input || state.q !== cutQuery(input.value)) input.value = state.q;
    drawRecent(page, state);
    fitDrawer(frame, state);
    return controller.show(state);
  };
  const history = new StateHistory((state) => void show(state));
  const controller = new SearchController({ main, frame, archive, history, vocabulary: readVocabulary(main) });
  const type = (q: string): void => history.type({ ...history.state, q, page: 1 });
  const settle = (q: string): void => {
    type(q);
    history.settle();
    rememberSearch(q);
  };
  watchTyping(form, input, { onText: type, onDone: settle });
  form.addEventListener('submit', () => frame.status.focus());
  listenToKeys({ input, results: live, onClear: () => type('') });
  followStateLinks(main, (search, link) => {
    history.choose(parseState(search));
    if (link.closest('.pager') !== null) frame.status.focus();
  });
  live.addEventListener('click', () => rememberSearch(history.state.q));
  watchWidth(frame.content, () => void controller.redrawYears());
  await show(history.state);
  if (history.state.q !== '' && document.activeElement === document.body) frame.status.focus({ preventScroll: true });
}

function drawRecent({ recent }: Page, { q }: SearchState): void {
  const forget = (): void => {
    forgetSearches();
    refill(recent);
  };
  refill(recent, q === '' && recentView(readRecent(), forget));
}

/** Facets stand open beside the list where there is room; above the lines, which take all room, they are a drawer. */
function fitDrawer({ drawer }: Frame, { q, view }: SearchState): void {
  const closed = isNarrow() || (q !== '' && view === 'lines');
  const kind = closed ? 'drawer' : 'open';
  if (drawer.dataset.kind === kind) return;
  drawer.dataset.kind = kind;
  drawer.open = !closed;
}

function readVocabulary(main: HTMLElement): Partial<Record<Facet, readonly string[]>> {
  const { levels = '[]', types = '[]' } = main.dataset;
  return { level: JSON.parse(levels) as string[], type: JSON.parse(types) as string[] };
}

function findPage(): Page | undefined {
  const main = document.querySelector<HTMLElement>('main[data-search-state]');
  const form = main?.querySelector<HTMLFormElement>('form.search-form');
  const input = form?.querySelector<HTMLInputElement>('input[name=q]');
  const live = main?.querySelector<HTMLElement>('[data-search-live]');
  const recent = main?.querySelector<HTMLElement>('[data-search-recent]');
  const catalogue = main?.querySelector<HTMLElement>('[data-search-catalogue]');
  if (!main || !form || !input || !live || !recent || !catalogue) return undefined;
  return { main, form, input, live, recent, catalogue };
}

const page = findPage();
if (page !== undefined) void start(page);
