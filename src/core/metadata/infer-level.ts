/** Infers the level of administration of the issuing office. */

import { isAddressee } from '../report/outline/head-lines.ts';
import type { Evidence, Field } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import type { OfficeWords } from './infer-office.ts';
import { againstName, countyCity, unitByName, unitByPost, zoneReason } from './level-doubts.ts';
import { lowestNamed, toTold, type Vote } from './level-names.ts';
import { getPatterns, type LevelPatterns } from './patterns.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { settle } from './settle.ts';

export interface LevelSources {
  reading: Reading;
  /** Names of the issuing office or its place in title, signature or opening, most certain first. */
  offices: OfficeWords[];
}

/** A cue in the opening, where the office introduces itself, weighs as much as five in the body. */
const OPENING_WEIGHT = 5;
const OPENING_MOST = 2;
const BODY_MOST = 10;
/** Weight of a cue in the title or the front lines. A name there that is not the office's own counts half. */
const TITLE_WORDS_WEIGHT = 8;
/** A lower score (a single 全市 somewhere) is no evidence. */
const LEAST_SCORE = 3;
/** A score of this many votes, without a near runner-up, is as certain as a name. */
const SURE_SCORE = 5;
/** A runner-up with this share of the votes makes the level doubtful. */
const RIVAL_SHARE = 0.7;

/**
 * In order of precedence: the lowest level in the name of the office in title, signature or opening; the level with the most cues
 * in the text (在县委的坚强领导下, 我县, 全县, 各乡镇); the file name.
 *
 * 在县委的坚强领导下 with 在市委统战部的精心指导下 is 区县; 云南省昆明市五华区统战部 is 区县; 中央八项规定 is no evidence. Time is cue patterns × length.
 */
export function inferLevel(sources: LevelSources, settings: Settings): Field<string> {
  const level = toldLevel(sources, settings);
  const reason = zoneReason(sources.offices);
  return reason === undefined || level.value === undefined || level.value === '单位'
    ? level
    : { ...level, confidence: Math.min(level.confidence ?? 1, 0.8), reason };
}

function toldLevel({ reading, offices }: LevelSources, settings: Settings): Field<string> {
  const { levels } = getPatterns(settings);
  const votes = countVotes(reading, levels);
  const context = { reading, offices, votes, levels };
  const named = offices.map((office) => lowestNamed(office, levels)).find((vote) => vote !== undefined);
  if (named) return settle([...countyCity(named, context), toTold(named, 0.96), ...againstName(named, context)]);
  const unit = unitByName(offices, levels) ?? unitByPost(context);
  if (unit)
    return settle(
      [unit],
      votes.map((vote) => toTold(vote, 0.5)),
    );
  const [first, second] = votes;
  const inFile = reading.fileNames.flatMap((name) => lowestNamed(name, levels) ?? []).slice(0, 1);
  if (first && first.score >= LEAST_SCORE) {
    const isClose = second && second.score >= first.score * RIVAL_SHARE;
    const isStrong = first.score >= SURE_SCORE && !isClose;
    const agreeing = inFile.filter(({ level }) => level === first.level).map((vote) => toTold(vote, 0.9));
    return settle(
      [toTold(first, isStrong ? 0.93 : isClose ? 0.7 : 0.85, '只据正文用语'), ...agreeing],
      second ? [toTold(second, 0.5)] : [],
    );
  }
  return settle(inFile.map((vote) => toTold(vote, 0.9)));
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
  // 市春运办： is the addressee, which is usually an office above.
  add(
    titleWords.filter(({ text }) => !isAddressee(text)),
    level.names,
    TITLE_WORDS_WEIGHT / 2,
    1,
  );
  add(opening, level.cues, OPENING_WEIGHT, OPENING_MOST);
  add(running, level.cues, 1, BODY_MOST);
  return best && { level, score, evidence: best.evidence };
}

/** `exec` rather than `matchAll`, which copies its pattern for every paragraph: 0.8 instead of 3.4 ms for 15,000 characters. */
function countMatches(passages: readonly Passage[], pattern: RegExp, most: number) {
  let count = 0;
  let evidence: Evidence | undefined;
  for (const passage of passages) {
    for (let match = pattern.exec(passage.text); match && count < most; match = pattern.exec(passage.text)) {
      evidence ??= quoted(passage, match[0]);
      count += 1;
    }
    // Reset, because the loop may stop at `most` and the pattern is shared.
    pattern.lastIndex = 0;
    if (count === most) break;
  }
  return { count, evidence };
}
