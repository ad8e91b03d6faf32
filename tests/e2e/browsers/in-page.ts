/** Expressions for pages, in words that Chromium 78 knows: no `?.`, no `??`, no `.at()`. */

/** An expression that calls `page`, whose code must stand alone, with values of JSON. */
const call = (page: string, ...given: readonly unknown[]): string =>
  `(${page})(${given.map((value) => JSON.stringify(value)).join(', ')})`;

/** Clicks the first link that a selector finds; false where there is none. */
export const follow = (selector: string): string =>
  call(
    `function (selector) {
      var link = document.querySelector(selector);
      if (link) link.click();
      return link !== null;
    }`,
    selector,
  );

export const title = `document.querySelector('h1').textContent.trim()`;

/** The title is paragraph 0. */
export const paragraphs = `Array.from(document.querySelectorAll('main [id]')).filter(function (element) {
  return /^p\\d+$/.test(element.id);
}).length`;

/** Pixels of the text's width, which styles bound. */
export const measure = `document.querySelector('#p2').getBoundingClientRect().width`;

/** Ids of the reports that a list links, each once, sorted. */
export const reportLinks = `Array.from(new Set(Array.from(document.querySelectorAll('main a[href*="reports/"]')).map(function (link) {
  return /reports\\/([^/#?]+)\\.html/.exec(link.getAttribute('href'))[1];
}))).sort()`;

export const counts = `[document.querySelector('main').dataset.reportCount, document.querySelector('main').dataset.hitCount].map(Number)`;

/** The words that are marked in a report, each once. */
export const markedWords = `Array.from(new Set(Array.from(document.querySelectorAll('.report-text mark')).map(function (mark) {
  return mark.textContent;
})))`;

/** All characters of one side of a comparison, sorted. */
export const comparedText = (side: string): string =>
  call(
    `function (side) {
      var words = document.querySelectorAll('tr[data-row] .side.' + side + ' .words:not(.again)');
      return Array.from(words).map(function (each) { return each.textContent; }).join('').replace(/\\s/g, '').split('').sort().join('');
    }`,
    side,
  );

/** All characters of a report as the library reads it, sorted. */
export const ownText = (id: string): string =>
  call(
    `async function (id) {
      var archive = await wenmai.openArchive();
      var report = await archive.text(id);
      return report.paragraphs.map(function (each) { return each.text; }).join('').replace(/\\s/g, '').split('').sort().join('');
    }`,
    id,
  );

/** Puts a text into the field as a reader does, and asks for the check. */
export const checkDraft = (text: string): string =>
  call(
    `function (text) {
      var field = document.querySelector('textarea[name=draft]');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      Array.from(document.querySelectorAll('button')).filter(function (button) {
        return button.textContent.trim() === '核对';
      })[0].click();
    }`,
    text,
  );

export const sentences = `Array.from(document.querySelectorAll('[data-sentence]')).map(function (each) { return each.dataset.sentence; })`;

/** Reports that the points of all years count. */
export const points = `Array.from(document.querySelectorAll('[data-point]')).reduce(function (sum, point) {
  return sum + Number(point.getAttribute('data-reports'));
}, 0)`;

/** The button that takes what is selected; undefined before it is there. */
export const excerptButton = `Array.from(document.querySelectorAll('[role=group][aria-label=所选文字] button')).filter(function (button) {
  return button.textContent.trim() === '摘录';
})[0]`;

export const excerpts = `Array.from(document.querySelectorAll('[data-excerpt] blockquote')).map(function (each) { return each.textContent; })`;

/** Whether the notebook says that pages of this browser keep their storage apart. */
export const saysApart = `document.querySelector('main').textContent.includes('各页的存储互不相通')`;
