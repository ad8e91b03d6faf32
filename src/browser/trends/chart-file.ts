/** The chart as a file of its own: SVG that needs no stylesheet, and PNG drawn from it. */
import { svg } from '../kit/dom.ts';
import { download } from '../kit/download.ts';
import { swatch } from './swatch.ts';

export interface ChartFile {
  chart: SVGSVGElement;
  phrases: readonly { query: string; place: number }[];
  /** Under the chart: what the figures are of. */
  source: string;
}

/** Presentation attributes that the page's stylesheet gives, written into the file as they are at the time. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'font-family', 'font-size', 'fill-opacity'];
const DRAWN: ReadonlySet<string> = new Set(['text', 'path', 'line']);
/** Parts that only serve the page. */
const ACTIVE = '.reach, .guide';
const ATTRIBUTES = ['class', 'tabindex', 'role', 'aria-label', 'aria-hidden', 'pointer-events'];
const ROW = 22;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const PNG_SCALE = 2;

/** An SVG document: the chart on its paper, a line for each phrase's name, the source. */
export function chartSvg({ chart, phrases, source }: ChartFile): string {
  const width = chart.width.baseVal.value;
  const height = chart.height.baseVal.value;
  const foot = height + ROW * (phrases.length + 1) + 12;
  const legend = phrases.flatMap(({ query, place }, index) => {
    const mark = swatch(place);
    mark.setAttribute('x', '46');
    mark.setAttribute('y', String(height + ROW * index + 4));
    return [mark, svg('text', { class: 'year', x: 86, y: height + ROW * index + 14 }, query)];
  });
  const note = svg('text', { class: 'tick', x: 46, y: height + ROW * phrases.length + 16 }, source);
  const whole = svg('svg', {
    class: 'trend-chart',
    xmlns: NAMESPACE,
    width,
    height: foot,
    viewBox: `0 0 ${width} ${foot}`,
  });
  whole.append(...[...chart.childNodes].map((node) => node.cloneNode(true)), ...legend, note);
  // Computed styles exist only for elements in the page; the copy lies where the chart does.
  chart.after(whole);
  inlineStyles(whole);
  whole.prepend(svg('rect', { width, height: foot, fill: getComputedStyle(document.documentElement).backgroundColor }));
  whole.remove();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

function inlineStyles(root: SVGSVGElement): void {
  for (const element of root.querySelectorAll(ACTIVE)) element.remove();
  const elements = [...root.querySelectorAll<SVGElement>('*')];
  for (const element of elements.filter(({ tagName }) => DRAWN.has(tagName))) {
    const style = getComputedStyle(element);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
  }
  // Only when all styles are read: those of an element may come from the classes around it.
  for (const element of elements) {
    for (const name of ATTRIBUTES) element.removeAttribute(name);
    for (const name of Object.keys(element.dataset)) delete element.dataset[name];
  }
  // Links lead into a site that the file does not lie in.
  for (const link of root.querySelectorAll('a')) {
    const group = svg('g', { transform: link.getAttribute('transform') ?? undefined });
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  root.removeAttribute('class');
}

/** Draws the chart at twice its size. An image from a data URL taints no canvas, over file:// as well. */
export async function saveChartPng(name: string, file: ChartFile): Promise<void> {
  const image = new Image();
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('浏览器不能把图画成 PNG，请改存 SVG。'));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(file))}`;
  await loaded;
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PNG_SCALE;
  canvas.height = image.height * PNG_SCALE;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('浏览器不能把图画成 PNG，请改存 SVG。');
  download(name, 'image/png', blob);
}
