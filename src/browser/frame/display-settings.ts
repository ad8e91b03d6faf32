/** The form of the display settings, a script of its own. A choice is set on <html>, where display.js sets it on the next page. */
import { DISPLAY_CHOICES, type DisplayChoice } from '../../core/look/display-choices.ts';
import { el } from '../kit/dom.ts';
import { keepingPlace } from '../kit/reading-position.ts';
import { readChoice, storeChoice } from '../kit/storage.ts';

/** Puts the form into `panel`, which has none, and opens it. */
export function open(panel: HTMLDetailsElement): void {
  if (panel.querySelector('form') !== null) return;
  panel.append(el('form', { class: 'settings-panel' }, ...DISPLAY_CHOICES.map(fieldset)));
  panel.open = true;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

function fieldset({ setting, name, options }: DisplayChoice): HTMLElement {
  const chosen = readChoice(setting);
  const labels = options.map((option) => {
    const input = el('input', { type: 'radio', name: setting, value: option.value, checked: option.value === chosen });
    input.addEventListener('change', () => choose(setting, option.value));
    return el('label', {}, input, option.name);
  });
  return el('fieldset', { class: 'choice' }, el('legend', {}, name), ...labels);
}

function choose(setting: string, value: string): void {
  storeChoice(setting, value);
  keepingPlace(() => {
    if (value === '') document.documentElement.removeAttribute(`data-${setting}`);
    else document.documentElement.setAttribute(`data-${setting}`, value);
  });
}
