/** Finds the levels in names of offices. */
import type { Evidence } from '../report/report.ts';
import { findDivision } from './divisions.ts';
import type { OfficeWords } from './infer-office.ts';
import { readOfficeName } from './office-name.ts';
import type { LevelPatterns } from './patterns.ts';
import { quoted } from './reading.ts';
import type { Told } from './settle.ts';

/** A level with its evidence and, for cues of the text, their number. */
export interface Vote {
  level: LevelPatterns;
  score: number;
  evidence: Evidence;
}

/** 云南省昆明市五华区统战部 → 区县: the lowest level in an office's name is its own. */
export function lowestNamed(passage: OfficeWords, levels: readonly LevelPatterns[]): Vote | undefined {
  for (const level of levels.toReversed()) {
    const found = findAny(passage.text, level.names);
    if (found)
      return {
        level: byDivision(passage.text, level, levels),
        score: 0,
        evidence: quoted(passage, passage.quote ?? passage.text),
      };
  }
  return undefined;
}

/** 昆山市人民政府 is of a county, though its name has 市: by the table of divisions. */
function byDivision(text: string, level: LevelPatterns, levels: readonly LevelPatterns[]): LevelPatterns {
  if (level.name !== '市') return level;
  const place = readOfficeName(text).places.at(-1);
  const isCounty = place !== undefined && findDivision(place)?.rank === 'county';
  return (isCounty && levels.find(({ name }) => name === '区县')) || level;
}

function findAny(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const [match] = text.matchAll(pattern);
    if (match) return match[0];
  }
  return undefined;
}

export const toTold = ({ level, evidence }: Vote, confidence: number, reason?: string): Told<string> => ({
  value: level.name,
  ...evidence,
  confidence,
  ...(reason !== undefined && { reason }),
});
