/** Starts the trends page. */
import '../frame/frame.ts';
import { canSearch } from '../kit/browser-support.ts';
import { refill } from '../kit/dom.ts';
import { explainError, tooOldView } from '../kit/error-view.ts';
import { openArchive } from '../kit/open-archive.ts';
import { TrendsController } from './controller.ts';
import { buildFrame } from './frame-view.ts';
import { TrendsHistory } from './history.ts';
import { parseState, withPhrase } from './state.ts';

/** The elements that the page brings. */
interface Page {
  main: HTMLElement;
  live: HTMLElement;
  idle: HTMLElement;
}

async function start({ main, live, idle }: Page): Promise<void> {
  const stop = (message: HTMLElement): void => {
    main.dataset.trendsState = 'error';
    refill(live, message);
  };
  if (!canSearch()) return stop(tooOldView());
  const history = new TrendsHistory((state) => void controller.then((it) => it.show(state)));
  const frame = buildFrame(idle, (phrase) => history.choose(withPhrase(history.state, phrase)));
  const { levels = '[]', types = '[]' } = main.dataset;
  const vocabulary = { levels: JSON.parse(levels) as string[], types: JSON.parse(types) as string[] };
  if (history.state.phrases.length > 0) main.dataset.trendsState = 'loading';
  frame.field.update(history.state);
  refill(live, frame.root);
  const controller = openArchive().then(
    (archive) => new TrendsController({ main, frame, archive, history, vocabulary }),
  );
  followStateLinks(main, history);
  try {
    const shown = await controller;
    watchWidth(frame.result, () => shown.redraw());
    await shown.show(history.state);
  } catch (error) {
    stop(explainError(error));
  }
}

/** Links to other states of this page change it in place; with a modifier key they open as links do. */
function followStateLinks(main: HTMLElement, history: TrendsHistory): void {
  main.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-state-link]') : null;
    const address = link?.getAttribute('href') ?? undefined;
    if (address === undefined) return;
    event.preventDefault();
    history.choose(parseState(address.slice(address.indexOf('?') === -1 ? address.length : address.indexOf('?'))));
  });
}

function watchWidth(element: HTMLElement, onChange: () => void): void {
  let width = element.clientWidth;
  let timer: number | undefined;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    clearTimeout(timer);
    timer = window.setTimeout(onChange, 150);
  }).observe(element);
}

const main = document.querySelector<HTMLElement>('main[data-trends-state]');
const live = main?.querySelector<HTMLElement>('[data-trends-live]');
const idle = main?.querySelector<HTMLElement>('[data-trends-idle]');
if (main && live && idle) void start({ main, live, idle });
