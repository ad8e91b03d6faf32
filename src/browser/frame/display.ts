/** Opens the display settings. The first click loads the form, `display-settings.js`. */
import { messageOf } from '../../core/message-of.ts';
import { DISPLAY_SETTINGS } from '../../core/scripts.ts';
import { loadScript } from '../kit/load-script.ts';
import { announce } from '../kit/toast.ts';

interface SettingsForm {
  open(panel: HTMLDetailsElement): void;
}

const panel = document.querySelector<HTMLDetailsElement>('[data-display]');
const summary = panel?.querySelector('summary');
summary?.addEventListener('click', (event) => {
  if (summary.nextElementSibling !== null) return;
  event.preventDefault();
  loadScript<SettingsForm>(DISPLAY_SETTINGS).then(
    ({ open }) => open(panel as HTMLDetailsElement),
    (error: unknown) => announce(messageOf(error)),
  );
});
