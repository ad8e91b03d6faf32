/** Result of a check: totals, sentences, and the source of the selected sentence. */

import type { CheckedSentence, DraftCheck, DraftSource } from '../../core/draft/draft.ts';
import type { Standing } from '../../core/draft/relation.ts';
import { summarise } from '../../core/draft/summary.ts';
import { messageOf } from '../../core/message-of.ts';
import { copyAndTell } from '../kit/clipboard.ts';
import { button, el, refill } from '../kit/dom.ts';
import type { Archive, ReportText } from '../library/archive-api.ts';
import type { DoneMarks } from './done-marks.ts';
import { countKinds, type RemarkKind } from './remark-kinds.ts';
import { saveWord } from './save-word.ts';
import { sentencesView } from './sentences-view.ts';
import { sourceView } from './source-view.ts';
import type { DraftState } from './state.ts';
import { findSuccessor, successorView } from './successor.ts';
import { summaryView } from './summary-view.ts';
import { toolbarView } from './toolbar-view.ts';
import { writtenReport } from './written-report.ts';

export interface ResultModel {
  archive: Archive;
  draft: string;
  check: DraftCheck;
  standing: Standing;
  state: DraftState;
  since: number | undefined;
  done: DoneMarks;
  onChoose: (state: DraftState) => void;
  onReadAll: () => void;
}

export class ResultView {
  readonly element: HTMLElement;
  readonly #model: ResultModel;
  readonly #list: HTMLElement;
  readonly #source = el('div', { class: 'draft-source-body' });
  readonly #panel: HTMLElement;
  /** Index of the sentence whose source is shown; -1 while none is. */
  #chosen = -1;

  constructor(model: ResultModel) {
    this.#model = model;
    this.#list = sentencesView({ ...model, off: model.state.off });
    const close = button('收起', () => this.close(), { class: 'plain draft-source-close' });
    this.#panel = el('aside', { class: 'draft-source', 'aria-label': '出处' }, close, this.#source);
    this.element = el('div', { class: 'draft-result' }, ...this.#parts());
    this.#filter();
    this.#listen();
    this.#choose(this.#firstTelling(), { quietly: true });
  }

  /** To the next sentence that is shown, or the one before. */
  step(way: 1 | -1): void {
    const shown = this.#options().filter((option) => !option.hidden);
    const at = shown.findIndex((option) => Number(option.dataset.index) === this.#chosen);
    const next = shown[at === -1 ? 0 : at + way];
    if (next === undefined) return;
    this.#choose(Number(next.dataset.index));
    const isSheet = getComputedStyle(this.#panel).position === 'fixed';
    next.scrollIntoView({ block: isSheet ? 'start' : 'nearest' });
  }

  close(): void {
    this.#panel.classList.remove('open');
    this.#list.classList.remove('with-sheet');
  }

  #parts(): HTMLElement[] {
    const { draft, check, standing, state, since, onChoose, onReadAll } = this.#model;
    const toggleKind = (its: RemarkKind): void => {
      const off = state.off.includes(its) ? state.off.filter((it) => it !== its) : [...state.off, its];
      onChoose({ ...state, off });
    };
    const kinds = countKinds({ check, since, off: state.off });
    const summary = summarise(draft, check, standing);
    const toggle = (its: DraftState['hidden'][number]): void => {
      const hidden = state.hidden.includes(its) ? state.hidden.filter((it) => it !== its) : [...state.hidden, its];
      onChoose({ ...state, hidden });
    };
    const told = { draft, check, standing, since, off: state.off };
    const copy = (): void => void copyAndTell(writtenReport(told), '已复制核对结果');
    const actions = [
      { label: '打印', run: () => window.print() },
      { label: '复制', run: copy },
      { label: '存为 Word', run: () => void saveWord(told) },
    ];
    return [
      summaryView({ summary, check, onReadAll }),
      toolbarView({
        summary,
        hidden: state.hidden,
        onToggle: toggle,
        kinds,
        off: state.off,
        onToggleKind: toggleKind,
        actions,
      }),
      el('div', { class: 'draft-columns' }, this.#list, this.#panel),
    ];
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-sentence]')];
  }

  #filter(): void {
    const { hidden } = this.#model.state;
    for (const option of this.#options()) {
      const { sentence, unjudged } = option.dataset;
      option.hidden = unjudged === undefined && hidden.some((its) => its === sentence);
    }
  }

  #listen(): void {
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null;
      if (option !== null) this.#choose(Number(option.dataset.index));
    });
    this.#list.addEventListener('keydown', (event) => {
      const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (way !== 1 && way !== -1) return;
      event.preventDefault();
      this.step(way);
    });
  }

  /** The first sentence that has a source, else the first. */
  #firstTelling(): number {
    const { sentences } = this.#model.check;
    const isShown = (index: number): boolean => this.#options()[index]?.hidden === false;
    const telling = sentences.findIndex(({ class: its, sources }, index) => {
      return its !== 'formula' && sources.length > 0 && isShown(index);
    });
    return telling === -1 ? sentences.findIndex((_, index) => isShown(index)) : telling;
  }

  #choose(index: number, { quietly = false } = {}): void {
    this.#chosen = index;
    for (const option of this.#options()) {
      option.setAttribute('aria-selected', String(Number(option.dataset.index) === index));
    }
    if (index >= 0) this.#list.setAttribute('aria-activedescendant', `sentence-${index}`);
    if (!quietly) this.#open(index);
    void this.#showSource(index);
  }

  /** In a narrow window the source is a sheet over the foot of it: the sentence goes where it is not covered. */
  #open(index: number): void {
    const wasOpen = this.#panel.classList.contains('open');
    this.#panel.classList.add('open');
    this.#list.classList.add('with-sheet');
    const isSheet = getComputedStyle(this.#panel).position === 'fixed';
    if (isSheet && !wasOpen) this.#options()[index]?.scrollIntoView({ block: 'start' });
  }

  async #showSource(index: number): Promise<void> {
    const { archive, check } = this.#model;
    const sentence = check.sentences[index];
    if (sentence === undefined) return;
    const onSuccessor = (source: DraftSource, place: HTMLElement): void => void this.#showSuccessor(source, place);
    try {
      const { off } = this.#model.state;
      const onDone = (isDone: boolean): void => this.#markDone(sentence, isDone);
      const textOf = (id: string): Promise<ReportText> => archive.text(id);
      const view = await sourceView({ ...this.#model, off, sentence, textOf, onSuccessor, onDone });
      // Another sentence may have been chosen while the text was read.
      if (this.#chosen !== index) return;
      refill(this.#source, view);
      this.#panel.scrollTop = 0;
    } catch (error) {
      if (this.#chosen === index) refill(this.#source, el('p', { role: 'alert' }, messageOf(error)));
    }
  }

  /** Every sentence of the same words is dealt with at once. */
  #markDone(sentence: CheckedSentence, isDone: boolean): void {
    const { done, draft, check } = this.#model;
    done.set(draft.slice(sentence.start, sentence.end), isDone);
    for (const option of this.#options()) {
      const its = check.sentences[Number(option.dataset.index)];
      if (its === undefined) continue;
      option.toggleAttribute('data-done', done.has(draft.slice(its.start, its.end)));
    }
  }

  async #showSuccessor(source: DraftSource, place: HTMLElement): Promise<void> {
    refill(place, el('p', { class: 'note' }, '比对同一系列的下一篇'));
    try {
      refill(place, successorView(await findSuccessor(this.#model.archive, source)));
    } catch (error) {
      refill(place, el('p', { role: 'alert' }, messageOf(error)));
    }
  }
}
