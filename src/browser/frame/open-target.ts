/** Opens the folds that hide what the address leads to. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let fold = target?.closest('details');
  if (!target || !fold) return;
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  target.scrollIntoView();
}

openTarget();
window.addEventListener('hashchange', openTarget);
