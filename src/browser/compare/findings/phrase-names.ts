/** Names of the phrases of one report: 新提法 of a later year, or phrases of one office only. */
import type { Naming } from '../naming.ts';

interface Names {
  new: string;
  dropped: string;
}

export function phraseNames({ sides: { a, b }, arePeers, kinds }: Naming): { short: Names; long: Names } {
  if (arePeers) return { short: kinds, long: { new: `${kinds.new}有的提法`, dropped: `${kinds.dropped}有的提法` } };
  return {
    short: { new: '新', dropped: '不再用' },
    long: { new: `${b} 新用的提法`, dropped: `${a} 有、${b} 不再用的` },
  };
}
