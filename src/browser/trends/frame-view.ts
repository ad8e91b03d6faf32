/** The regions of the trends page that the script fills. */
import { el } from '../kit/dom.ts';
import { type PhraseField, phraseField } from './phrases-view.ts';

export interface Frame {
  root: HTMLElement;
  phrases: HTMLElement;
  field: PhraseField;
  tools: HTMLElement;
  /** Years and reports that are counted, read out when they change. */
  status: HTMLElement;
  progress: HTMLElement;
  result: HTMLElement;
  neighbours: HTMLElement;
  /** Examples for readers who have not asked yet. */
  idle: HTMLElement;
}

export function buildFrame(idle: HTMLElement, onAdd: (phrase: string) => void): Frame {
  const phrases = el('div');
  const field = phraseField(onAdd);
  const tools = el('div', { class: 'trend-tools' });
  const status = el('p', { class: 'trend-status number', role: 'status' });
  const progress = el('div', { class: 'progress-place' });
  const result = el('div', { class: 'trend-result' });
  const neighbours = el('div');
  const root = el('div', {}, phrases, field.form, tools, status, progress, result, neighbours);
  return { root, phrases, field, tools, status, progress, result, neighbours, idle };
}
