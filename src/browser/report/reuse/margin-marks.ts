/** The marks beside the text: a stroke along reused lines, a button that leads to their source. */
import type { ReuseMark } from '../../../core/reuse/reuse-mark.ts';
import { el } from '../../kit/dom.ts';

/** Marks whose lines meet, with one stroke; `first` is the index of the first of them. */
interface Stroke {
  marks: readonly ReuseMark[];
  first: number;
  paragraph: HTMLElement;
  button: HTMLButtonElement;
}

/** Look of a stroke: the strongest kind among its marks. */
const STRENGTH = ['verbatim', 'reworded', 'passage', 'echo'] as const;
const NAMES = {
  verbatim: '馆内已有原句',
  reworded: '馆内已有近句',
  passage: '馆内已有片段',
  echo: '馆内首见，他处亦见',
};
/** Lines nearer than this belong together, in CSS pixels. */
const NEAR = 4;

export class MarginMarks {
  readonly #strokes: Stroke[];
  readonly #doc: HTMLElement;

  constructor(
    doc: HTMLElement,
    {
      marks,
      paragraphs,
      onOpen,
    }: {
      marks: readonly ReuseMark[];
      paragraphs: ReadonlyMap<string, HTMLElement>;
      onOpen: (mark: number, button: HTMLElement) => void;
    },
  ) {
    this.#doc = doc;
    this.#strokes = strokesOf(marks, paragraphs);
    // From the last to the first: of several in a paragraph the first stands next to it, as the Tab key expects.
    for (const stroke of [...this.#strokes].reverse()) {
      stroke.button.addEventListener('click', () => onOpen(stroke.first, stroke.button));
      stroke.paragraph.after(stroke.button);
    }
    this.#place();
    new ResizeObserver(() => this.#place()).observe(doc);
  }

  /** Reads all places first, then writes: the other way round would lay the page out for each. */
  #place(): void {
    const { top: origin } = this.#doc.getBoundingClientRect();
    const places = this.#strokes.map(({ marks, paragraph }) => linesOf(paragraph, marks));
    for (const [index, { top, bottom }] of places.entries()) {
      const style = this.#strokes[index]?.button.style;
      style?.setProperty('top', `${(top - origin).toFixed(1)}px`);
      style?.setProperty('height', `${(bottom - top).toFixed(1)}px`);
    }
  }
}

function strokesOf(marks: readonly ReuseMark[], paragraphs: ReadonlyMap<string, HTMLElement>): Stroke[] {
  const strokes: (Omit<Stroke, 'button' | 'marks'> & { marks: ReuseMark[]; bottom: number })[] = [];
  for (const [index, mark] of marks.entries()) {
    const paragraph = paragraphs.get(mark.paragraph);
    if (!paragraph) continue;
    const { top, bottom } = linesOf(paragraph, [mark]);
    const last = strokes.at(-1);
    if (last !== undefined && last.paragraph === paragraph && top < last.bottom + NEAR) {
      last.marks.push(mark);
      last.bottom = Math.max(last.bottom, bottom);
    } else strokes.push({ marks: [mark], first: index, paragraph, bottom });
  }
  return strokes.map((stroke) => ({ ...stroke, button: strokeButton(stroke.marks) }));
}

function strokeButton(marks: readonly ReuseMark[]): HTMLButtonElement {
  const kind = STRENGTH.find((strong) => marks.some((mark) => mark.kind === strong && !mark.formula)) ?? 'formula';
  const name = kind === 'formula' ? '通用表述' : NAMES[kind];
  const label = marks.length === 1 ? `措辞来源：${name}` : `措辞来源：${name}等 ${marks.length} 处`;
  return el('button', { type: 'button', class: 'reuse-mark', 'data-kind': kind, title: label });
}

/** From the first line of some marks to the last, in the window. */
function linesOf(paragraph: HTMLElement, marks: readonly ReuseMark[]): { top: number; bottom: number } {
  const range = document.createRange();
  const ends = [Math.min(...marks.map(({ start }) => start)), Math.max(...marks.map(({ end }) => end))] as const;
  const [from, to] = ends.map((offset) => pointAt(paragraph, offset));
  if (from && to) {
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
  } else range.selectNodeContents(paragraph);
  const { top, bottom } = range.getBoundingClientRect();
  return { top, bottom };
}

function pointAt(paragraph: HTMLElement, offset: number): { node: Node; offset: number } | undefined {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (rest <= length) return { node, offset: rest };
    rest -= length;
  }
  return undefined;
}
