/** Opens and closes the site's navigation on a narrow screen, where it folds into one button. */
import { bindKeys } from '../kit/keys.ts';

const opener = document.querySelector<HTMLButtonElement>('[data-menu]');

const isOpen = (): boolean => opener?.getAttribute('aria-expanded') === 'true';
const setOpen = (open: boolean): void => opener?.setAttribute('aria-expanded', String(open));

opener?.addEventListener('click', () => setOpen(!isOpen()));
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !isOpen()) return;
  setOpen(false);
  opener?.focus();
});

/** Focuses the page's search field, or leads to the search page where the page has none. */
function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  field?.select();
}

if (
  document.querySelector('main form.search-form') !== null &&
  document.querySelector('[data-search-state]') === null
) {
  bindKeys([{ keys: ['/'], name: '到检索框', run: goToSearch }]);
}
