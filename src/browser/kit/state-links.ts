/** Links to other states of the page that they are on. */

/**
 * Takes a plain click on `a[data-state-link]` below `root` to `choose`, with the query of its address (`?q=…`, or an empty text); with
 * a modifier key such a link opens as others do.
 */
export function followStateLinks(root: HTMLElement, choose: (search: string, link: Element) => void): void {
  root.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-state-link]') : null;
    const address = link?.getAttribute('href') ?? undefined;
    if (link === null || address === undefined) return;
    event.preventDefault();
    choose(address.includes('?') ? address.slice(address.indexOf('?')) : '', link);
  });
}
