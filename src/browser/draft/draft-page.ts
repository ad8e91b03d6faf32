/** Starts the page that checks drafts. The draft stays in its field: it is neither sent nor stored, and no address holds it. */
import '../frame/frame.ts';
import type { DraftCheck } from '../../core/draft/draft.ts';
import type { OfficeBook } from '../../core/draft/office-book.ts';
import type { Own } from '../../core/draft/relation.ts';
import type { Office } from '../../core/metadata/offices.ts';
import { refill } from '../kit/dom.ts';
import { bindKeys } from '../kit/keys.ts';
import { LatestRun } from '../kit/latest-run.ts';
import { openArchive } from '../kit/open-archive.ts';
import { ProgressLine } from '../kit/progress.ts';
import type { CheckProgress } from '../library/archive-api.ts';
import { type Checker, loadChecker } from './checker.ts';
import { DoneMarks } from './done-marks.ts';
import { explainFailure } from './error-view.ts';
import { type DraftInput, listenToInput, tellSize } from './input.ts';
import { lastReportsOf, readOffices } from './offices.ts';
import { fillOwn, levelOf, noteOwn, type OwnFields, readOwn } from './own-view.ts';
import { ResultView } from './result-view.ts';
import { addressOf, type DraftState, parseState } from './state.ts';

/** The elements that the page brings. */
interface Page {
  main: HTMLElement;
  form: HTMLElement;
  start: HTMLButtonElement;
  editor: HTMLDetailsElement;
  input: DraftInput;
  own: OwnFields;
  offices: HTMLDataListElement;
  progress: HTMLElement;
  live: HTMLElement;
}

class DraftPage {
  readonly #page: Page;
  readonly #offices;
  readonly #levels: readonly string[];
  readonly #register: readonly Office[];
  /** Undefined until something is in the field. */
  #checker: Checker | undefined;
  readonly #progress: ProgressLine;
  #state: DraftState = parseState(location.search);
  readonly #run: LatestRun;
  #checked: { draft: string; check: DraftCheck; asked: string; offices: OfficeBook } | undefined;
  readonly #done = new DoneMarks();
  #view: ResultView | undefined;

  constructor(page: Page) {
    this.#page = page;
    this.#offices = readOffices(page.offices);
    this.#levels = JSON.parse(page.main.dataset.levels ?? '[]') as string[];
    this.#register = JSON.parse(page.main.dataset.offices ?? '[]') as Office[];
    this.#progress = new ProgressLine(page.progress, () => this.#cancel());
    this.#run = new LatestRun({
      progress: this.#progress,
      onState: (state) => this.#mark(state === 'busy' ? 'checking' : 'done'),
      onError: (error) => this.#fail(error),
    });
  }

  start(): void {
    const page = this.#page;
    fillOwn(page.own, this.#state.own ?? {});
    page.own.unused.value = String(this.#state.unused);
    listenToInput(page.input, { onEdit: () => this.#edited(), onFill: () => void this.#check() });
    // No form: without this script one would send the draft in an address.
    page.start.addEventListener('click', () => void this.#check());
    page.form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLElement && event.target.dataset.own !== undefined) this.#tellOwn(event.target);
    });
    window.addEventListener('popstate', () => this.#go(parseState(location.search), { keep: true }));
    this.#bindKeys();
    // A draft typed before this script ran, or one that the browser kept.
    this.#edited();
  }

  get #own(): Own {
    return this.#state.own ?? this.#checker?.guessOwn(this.#page.input.field.value, this.#offices) ?? {};
  }

  /** The year from which wording counts as current. */
  get #since(): number | undefined {
    const { year } = this.#own;
    return year === undefined || this.#state.unused === 0 ? undefined : year - this.#state.unused;
  }

  #edited(): void {
    const { own, input } = this.#page;
    tellSize(input);
    if (this.#state.own === undefined) fillOwn(own, this.#own);
    const isEmpty = input.field.value.trim() === '';
    noteOwn(own, isEmpty ? {} : this.#own, this.#state.own === undefined && !isEmpty);
    if (!isEmpty && this.#checker === undefined) void this.#guessLater();
  }

  /** Says whose draft it is once that can be guessed; what cannot be loaded is named when the draft is checked. */
  async #guessLater(): Promise<void> {
    try {
      this.#checker = await loadChecker();
      this.#edited();
    } catch {
      return;
    }
  }

  #tellOwn(target: HTMLElement): void {
    const { own: fields } = this.#page;
    if (target === fields.org) fields.level.value = levelOf(fields.org.value, this.#offices) ?? fields.level.value;
    const own = target === fields.unused ? this.#state.own : readOwn(fields);
    this.#go({ ...this.#state, own, unused: Number(fields.unused.value) });
  }

  /** The address holds the office of the draft and the display. It never holds the draft. */
  #go(state: DraftState, { keep = false } = {}): void {
    this.#state = state;
    if (!keep) history.replaceState(null, '', addressOf(state));
    else fillOwn(this.#page.own, this.#own);
    this.#edited();
    if (this.#checked === undefined) return;
    // Likeness, foreign names and old phrases depend on the office of the draft.
    if (this.#checked.asked !== this.#asked) void this.#check({ thorough: isThorough(this.#checked.check) });
    else void this.#draw();
  }

  /** Input of a check beside the draft. */
  get #asked(): string {
    return JSON.stringify([this.#own, this.#state.unused]);
  }

  async #check({ thorough = false } = {}): Promise<void> {
    const { input, live } = this.#page;
    const draft = input.field.value;
    this.#run.stop();
    this.#view = undefined;
    this.#checked = undefined;
    refill(live);
    if (draft.trim() === '') {
      this.#mark('idle');
      input.field.focus();
      return;
    }
    await this.#run.start('查找相近的报告', (signal) => this.#answer(draft, thorough, signal));
  }

  async #answer(draft: string, thorough: boolean, signal: AbortSignal): Promise<void> {
    const [archive, checker] = await Promise.all([openArchive(), loadChecker()]);
    if (signal.aborted) return;
    this.#checker = checker;
    this.#edited();
    const own = this.#own;
    const asked = this.#asked;
    const offices = checker.registerBook(this.#register);
    const { unused } = this.#state;
    const check = await archive.checkDraft(draft, {
      ...{ own, levels: this.#levels, offices, thorough, signal },
      also: lastReportsOf(own, this.#offices, offices),
      onProgress: (progress) => this.#tell(progress),
      ...(unused > 0 && { unused }),
    });
    if (signal.aborted) return;
    this.#checked = { draft, check, asked, offices };
    this.#page.editor.open = false;
    await this.#draw();
  }

  #fail(error: unknown): void {
    this.#mark('error');
    this.#page.editor.open = true;
    refill(this.#page.live, explainFailure(error));
  }

  #mark(state: 'idle' | 'checking' | 'done' | 'error'): void {
    this.#page.main.dataset.draftState = state;
  }

  #tell({ step, done, total }: CheckProgress): void {
    if (step === 'looking') this.#progress.tell('查找相近的报告', 0, 0);
    else this.#progress.tell('读报告，逐句核对', done, total);
  }

  #cancel(): void {
    this.#run.stop();
    this.#page.editor.open = true;
    this.#mark('idle');
  }

  async #draw(): Promise<void> {
    if (this.#checked === undefined) return;
    const archive = await openArchive();
    const own = this.#own;
    const state = this.#state;
    const since = this.#since;
    const levels = this.#levels;
    const { draft, check, offices } = this.#checked;
    this.#view = new ResultView({
      ...{ archive, state, since, draft, check, standing: { own, levels, offices }, done: this.#done },
      onChoose: (next) => this.#go(next),
      onReadAll: () => void this.#check({ thorough: true }),
    });
    refill(this.#page.live, this.#view.element);
  }

  #bindKeys(): void {
    const step = (way: 1 | -1): unknown => (this.#view === undefined ? false : this.#view.step(way));
    bindKeys([
      { keys: ['Mod+Enter'], name: '核对', run: () => void this.#check(), inFields: true },
      { keys: ['j'], name: '下一句', run: () => step(1) },
      { keys: ['k'], name: '上一句', run: () => step(-1) },
      // Others close by this key too, so it is never taken.
      { keys: ['Escape'], name: '收起出处', run: () => this.#view?.close() ?? false },
    ]);
  }
}

const isThorough = ({ read, archive }: DraftCheck): boolean => read >= archive;

function findPage(): Page | undefined {
  const main = document.querySelector<HTMLElement>('main[data-draft-state]');
  if (main === null) return undefined;
  const find = <E extends Element>(selector: string): E => {
    const element = main.querySelector<E>(selector);
    if (element === null) throw new Error(`The page lacks ${selector}: this is a bug.`);
    return element;
  };
  return {
    main,
    form: find('.draft-form'),
    start: find('[data-draft-check]'),
    editor: find('details.draft-editor'),
    input: {
      place: find('.draft-editor'),
      field: find('textarea[name=draft]'),
      file: find('input[type=file]'),
      size: find('.draft-size'),
      alert: find('.draft-alert'),
    },
    own: {
      org: find('input[name=org]'),
      year: find('input[name=year]'),
      level: find('select[name=level]'),
      unused: find('select[name=unused]'),
      note: find('.draft-own-note'),
    },
    offices: find('datalist'),
    progress: find('.draft-progress'),
    live: find('[data-draft-live]'),
  };
}

const page = findPage();
if (page !== undefined) new DraftPage(page).start();
