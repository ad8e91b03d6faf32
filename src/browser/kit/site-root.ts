/** The archive's root as the browser sees it, with a closing slash: the folder of `display.js`, which every page loads. */
export function siteRoot(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src$="display.js"]');
  return new URL('.', script?.src ?? location.href).href;
}
