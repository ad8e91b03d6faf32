/** Infers the level of administration of the office that speaks. */

import type { Evidence, Field } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { getPatterns, type LevelPatterns } from './patterns.ts';
import { type Passage, quoted, type Reading, untold } from './reading.ts';

export interface LevelSources {
  reading: Reading;
  /** The words of title, signature or opening that name the speaking office or its place, surest first. */
  offices: Passage[];
}

export interface InferredLevel {
  level: Field<string>;
  /** Another level that the text speaks for nearly as much. */
  rival?: Field<string>;
}

interface Vote {
  level: LevelPatterns;
  score: number;
  evidence: Evidence;
}

/** A cue in the opening, where the office introduces itself, weighs as much as five in the body. */
const OPENING_WEIGHT = 5;
const OPENING_MOST = 2;
const BODY_MOST = 10;
/** The office named in the opening or the signature, and what is said of it only by the way in a title. */
const TITLE_WORDS_WEIGHT = 8;
/** Less than this (a single 全市 somewhere) tells nothing. */
const LEAST_SCORE = 3;
/** A runner-up with this share of the votes makes the level doubtful. */
const RIVAL_SHARE = 0.7;
/** A text that speaks this much for a level contradicts a title that names a higher one. */
const CONTRADICTION = 20;

/**
 * The lowest level in the name of the office, when title, signature or opening name one; else the level that the text
 * speaks for most (在县委的坚强领导下, 我县, 全县, 各乡镇); else the file name.
 *
 * 在县委的坚强领导下 with 在市委统战部的精心指导下 is 区县; 云南省昆明市五华区统战部 is 区县; 中央八项规定 tells nothing.
 * Time is cue patterns × length.
 */
export function inferLevel({ reading, offices }: LevelSources, settings: Settings): InferredLevel {
  const { levels } = getPatterns(settings);
  const votes = countVotes(reading, levels);
  for (const office of offices) {
    const named = lowestNamed(office, levels);
    if (named) return { level: toField(named), ...contradiction(named, votes) };
  }
  const [first, second] = votes;
  if (first && first.score >= LEAST_SCORE) {
    const isClose = second && second.score >= first.score * RIVAL_SHARE;
    return { level: toField(first), ...(isClose ? { rival: toField(second) } : {}) };
  }
  return { level: firstOf(reading.fileNames, (name) => lowestNamed(name, levels)) };
}

/** 云南省昆明市五华区统战部 → 区县: the lowest level named in an office's name is its own. */
function lowestNamed(passage: Passage, levels: readonly LevelPatterns[]): Vote | undefined {
  for (const level of levels.toReversed()) {
    const found = findAny(passage.text, level.names);
    if (found) return { level, score: 0, evidence: quoted(passage, passage.text) };
  }
  return undefined;
}

function findAny(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const [match] = text.matchAll(pattern);
    if (match) return match[0];
  }
  return undefined;
}

function countVotes(reading: Reading, levels: readonly LevelPatterns[]): Vote[] {
  return levels
    .flatMap((level) => voteFor(level, reading) ?? [])
    .sort((a, b) => b.score - a.score || b.level.rank - a.level.rank);
}

function voteFor(level: LevelPatterns, { title, front, opening, running }: Reading): Vote | undefined {
  let score = 0;
  let best: { weight: number; evidence: Evidence } | undefined;
  const add = (passages: readonly Passage[], patterns: readonly RegExp[], weight: number, most: number): void => {
    for (const pattern of patterns) {
      const { count, evidence } = countMatches(passages, pattern, most);
      if (!evidence) continue;
      score += count * weight;
      if (!best || weight > best.weight) best = { weight, evidence };
    }
  };
  const titleWords = [...(title ? [title] : []), ...front];
  add(titleWords, level.cues, TITLE_WORDS_WEIGHT, 1);
  add(titleWords, level.names, TITLE_WORDS_WEIGHT / 2, 1);
  add(opening, level.cues, OPENING_WEIGHT, OPENING_MOST);
  add(running, level.cues, 1, BODY_MOST);
  return best && { level, score, evidence: best.evidence };
}

/** `exec` and not `matchAll`, which copies its pattern for every paragraph: 0.8 instead of 3.4 ms for 15,000 characters. */
function countMatches(passages: readonly Passage[], pattern: RegExp, most: number) {
  let count = 0;
  let evidence: Evidence | undefined;
  for (const passage of passages) {
    for (let match = pattern.exec(passage.text); match && count < most; match = pattern.exec(passage.text)) {
      evidence ??= quoted(passage, match[0]);
      count += 1;
    }
    // Left over when the loop stopped at `most`; a shared pattern must start anew.
    pattern.lastIndex = 0;
    if (count === most) break;
  }
  return { count, evidence };
}

/** A title that names 市 over a text that speaks for 区县; the other way round is usual, offices speak of those above. */
function contradiction(named: Vote, votes: readonly Vote[]): { rival?: Field<string> } {
  const own = votes.find(({ level }) => level === named.level)?.score ?? 0;
  const [first] = votes;
  const isContradicted = first && first.level.rank > named.level.rank && first.score >= CONTRADICTION + own;
  return isContradicted ? { rival: toField(first) } : {};
}

function firstOf(passages: readonly Passage[], find: (passage: Passage) => Vote | undefined): Field<string> {
  for (const passage of passages) {
    const vote = find(passage);
    if (vote) return toField(vote);
  }
  return untold();
}

const toField = ({ level, evidence }: Vote): Field<string> => ({ value: level.name, evidence });
