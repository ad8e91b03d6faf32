/** Going from hit to hit. */

export interface TourStop {
  /** Marks of the hit, in the order of the text. */
  marks: HTMLElement[];
  paragraph: string;
  start: number;
}

export class Tour {
  readonly stops: readonly TourStop[];
  /** Index of the hit that the reader is at. */
  at = -1;
  readonly #onMove: (at: number) => void;

  constructor(stops: readonly TourStop[], onMove: (at: number) => void) {
    this.stops = stops;
    this.#onMove = onMove;
  }

  /** After the last comes the first again. */
  step(by: 1 | -1): void {
    const count = this.stops.length;
    this.go((((this.at + by) % count) + count) % count);
  }

  go(to: number): void {
    const stop = this.stops[to];
    if (stop === undefined) return;
    for (const element of this.stops[this.at]?.marks ?? []) element.classList.remove('current');
    for (const element of stop.marks) element.classList.add('current');
    this.at = to;
    stop.marks[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.#onMove(to);
  }

  /** The hit at a place of the text, or the first after it; without a paragraph the first of all. */
  find(paragraph: string | undefined, offset: number): number {
    const number = Number(paragraph?.slice(1) ?? -1);
    const found = this.stops.findIndex((stop) => {
      const own = Number(stop.paragraph.slice(1));
      return own > number || (own === number && stop.start >= offset);
    });
    return Math.max(0, found);
  }
}
