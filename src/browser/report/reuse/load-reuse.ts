/** Loads what tells where the wordings of a report come from, once the report is shown and the browser has nothing else to do. */

/** From a report's page; a classic script of its own, since `import()` does not work over file://. */
const SCRIPT = '../report-reuse.js';
/** For browsers that do not tell when they are idle: after the first paint in any case. */
const LATER_MS = 300;

function load(): void {
  const script = document.createElement('script');
  script.src = SCRIPT;
  script.onerror = () => tellMissing();
  document.head.append(script);
}

/** Without the script nothing else could say so. */
function tellMissing(): void {
  const section = document.querySelector<HTMLElement>('[data-reuse]');
  const message = section?.querySelector<HTMLElement>('.reuse-message');
  if (!section || !message) return;
  section.dataset.reuseState = 'error';
  message.hidden = false;
  message.textContent = '措辞来源未能读取：缺少 report-reuse.js。请重新复制或重新生成整个网站。';
}

addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, LATER_MS);
});
