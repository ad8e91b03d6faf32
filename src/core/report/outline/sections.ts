import type { Label } from '../../text/numbering.ts';
import type { Section } from '../report.ts';

interface OpenSection {
  rank: number;
  section: Section;
  /** Number of unnumbered children so far, and occurrences of each number among the children. */
  unnumbered: number;
  numbers: Map<number, number>;
}

/** Builds the flat outline of a report while its paragraphs are read in order. */
export class SectionStack {
  readonly sections: Section[] = [];
  #open: OpenSection[] = [];
  #top = { unnumbered: 0, numbers: new Map<number, number>() };

  /** Anchor of the innermost open section. */
  get anchor(): string | undefined {
    return this.#open.at(-1)?.section.anchor;
  }

  /**
   * Opens a section at paragraph `index` and closes those of the same or a higher rank. Numbers may restart, skip or repeat: the
   * anchor of the second 二 under one parent is `s2b`.
   */
  open(rank: number, heading: string, label: Label | undefined, index: number): Section {
    this.#closeFrom(rank, index);
    const parent = this.#open.at(-1);
    const counts = parent ?? this.#top;
    const step = anchorStep(counts, label);
    const anchor = parent ? `${parent.section.anchor}-${step}` : `s${step}`;
    const section: Section = {
      anchor,
      level: this.#open.length + 1,
      heading,
      first: index,
      end: index,
    };
    if (label) section.label = label.text.trim();
    this.sections.push(section);
    this.#open.push({ rank, section, unnumbered: 0, numbers: new Map() });
    return section;
  }

  /** Closes every section before paragraph `index`. */
  closeAll(index: number): void {
    this.#closeFrom(Number.NEGATIVE_INFINITY, index);
  }

  #closeFrom(rank: number, index: number): void {
    while ((this.#open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) {
      const closed = this.#open.pop();
      if (closed) closed.section.end = index;
      else return;
    }
  }
}

function anchorStep(counts: { unnumbered: number; numbers: Map<number, number> }, label: Label | undefined): string {
  if (!label) return `u${++counts.unnumbered}`;
  const met = (counts.numbers.get(label.number) ?? 0) + 1;
  counts.numbers.set(label.number, met);
  return `${label.number}${repeatLetter(met)}`;
}

/** 1 → '', 2 → 'b', … 26 → 'z', 27 → 'z27'. */
function repeatLetter(met: number): string {
  if (met === 1) return '';
  return met <= 26 ? String.fromCharCode(96 + met) : `z${met}`;
}
