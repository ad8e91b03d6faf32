/** Starts the trends page. */
import '../frame/frame.ts';
import { canSearch } from '../kit/browser-support.ts';
import { refill } from '../kit/dom.ts';
import { explainError, tooOldView } from '../kit/error-view.ts';
import { openArchive } from '../kit/open-archive.ts';
import { PageHistory } from '../kit/page-history.ts';
import { followStateLinks } from '../kit/state-links.ts';
import { watchWidth } from '../kit/watch-width.ts';
import { TrendsController } from './controller.ts';
import { buildFrame } from './frame-view.ts';
import { addressOf, formatState, parseState, withPhrase } from './state.ts';

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
  const form = { parse: parseState, format: formatState, addressOf };
  const history = new PageHistory(form, (state) => void controller.then((it) => it.show(state)));
  const frame = buildFrame(idle, (phrase) => history.choose(withPhrase(history.state, phrase)));
  const { levels = '[]', types = '[]' } = main.dataset;
  const vocabulary = { levels: JSON.parse(levels) as string[], types: JSON.parse(types) as string[] };
  if (history.state.phrases.length > 0) main.dataset.trendsState = 'loading';
  frame.field.update(history.state);
  refill(live, frame.root);
  const controller = openArchive().then(
    (archive) => new TrendsController({ main, frame, archive, history, vocabulary }),
  );
  followStateLinks(main, (search) => history.choose(parseState(search)));
  try {
    const shown = await controller;
    watchWidth(frame.result, () => shown.redraw());
    await shown.show(history.state);
  } catch (error) {
    stop(explainError(error));
  }
}

const main = document.querySelector<HTMLElement>('main[data-trends-state]');
const live = main?.querySelector<HTMLElement>('[data-trends-live]');
const idle = main?.querySelector<HTMLElement>('[data-trends-idle]');
if (main && live && idle) void start({ main, live, idle });
