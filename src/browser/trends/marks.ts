/** Distinguishes lines without colour: a marker and a dash for each position. */

/** Paths around 0 0, each of about the same weight: circle, square, triangle, diamond, triangle on its head, cross. */
const MARKERS = [
  'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z',
  'M-3.5 -3.5H3.5V3.5H-3.5Z',
  'M0 -4.8L4.5 3.4H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M0 4.8L4.5 -3.4H-4.5Z',
  'M-1.6 -4.6H1.6V-1.6H4.6V1.6H1.6V4.6H-1.6V1.6H-4.6V-1.6H-1.6Z',
];
const DASHES = ['', '8 4', '2 3', '10 3 2 3', '14 5', '5 2 1 2'];

export const markerOf = (place: number): string => MARKERS[place % MARKERS.length] as string;
/** Undefined for an unbroken line. */
export const dashOf = (place: number): string | undefined => DASHES[place % DASHES.length] || undefined;
