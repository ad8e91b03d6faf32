/** The display settings (src/site/display-choices.ts), set on <html>, where public/display.js sets them on the next page. */
import { keepingPlace } from '../kit/reading-position.ts';
import { readChoice, storeChoice } from '../kit/storage.ts';

function choose(setting: string, value: string): void {
  storeChoice(setting, value);
  keepingPlace(() => {
    if (value === '') document.documentElement.removeAttribute(`data-${setting}`);
    else document.documentElement.setAttribute(`data-${setting}`, value);
  });
}

function enable(panel: HTMLDetailsElement): void {
  for (const input of panel.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    input.checked = input.value === readChoice(input.name);
    input.addEventListener('change', () => choose(input.name, input.value));
  }
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
}

const panel = document.querySelector<HTMLDetailsElement>('[data-display]');
if (panel !== null) enable(panel);
