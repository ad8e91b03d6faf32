/** Paper has no folds: those of long lists are open while a page prints. */
const FOLDS = '.year-fold, .level-fold, .rest-fold';

let opened: HTMLDetailsElement[] = [];

window.addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)].filter(({ open }) => !open);
  for (const fold of opened) fold.open = true;
});

window.addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});
