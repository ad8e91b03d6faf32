/** Opens the <details> that the address leads to, and those that it lies in. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement)) return;
  for (let fold: Element | null | undefined = target; fold; fold = fold.parentElement?.closest('details')) {
    if (fold instanceof HTMLDetailsElement) fold.open = true;
  }
  target.scrollIntoView();
}

openTarget();
window.addEventListener('hashchange', openTarget);
