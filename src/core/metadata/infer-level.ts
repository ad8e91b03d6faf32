/** Infers the level of administration of the office that speaks. */

import { isAddressee } from '../report/outline/head-lines.ts';
import type { Evidence, Field } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { findDivision } from './divisions.ts';
import type { OfficeWords } from './infer-office.ts';
import { readOfficeName } from './office-name.ts';
import { getPatterns, type LevelPatterns } from './patterns.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { settle, type Told } from './settle.ts';

export interface LevelSources {
  reading: Reading;
  /** The words of title, signature or opening that name the speaking office or its place, surest first. */
  offices: OfficeWords[];
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
/** So many votes, with no runner-up near, are as good as a name. */
const SURE_SCORE = 5;
/** A runner-up with this share of the votes makes the level doubtful. */
const RIVAL_SHARE = 0.7;
/** A text that speaks this much for a level contradicts a title that names a higher one. */
const CONTRADICTION = 20;
/** 文化部 is a ministry, and a department of many a students' union, whose text soon speaks of its school. */
const WITHIN_A_UNIT = 5;

/**
 * The lowest level in the name of the office, when title, signature or opening name one; else the level that the text
 * speaks for most (在县委的坚强领导下, 我县, 全县, 各乡镇); else the file name.
 *
 * 在县委的坚强领导下 with 在市委统战部的精心指导下 is 区县; 云南省昆明市五华区统战部 is 区县; 中央八项规定 tells nothing.
 * Time is cue patterns × length.
 */
export function inferLevel({ reading, offices }: LevelSources, settings: Settings): Field<string> {
  const { levels } = getPatterns(settings);
  const votes = countVotes(reading, levels);
  const named = offices.map((office) => lowestNamed(office, levels)).find((vote) => vote !== undefined);
  if (named)
    return settle([
      ...countyCity(named, reading, levels),
      toTold(named, 0.96),
      ...contradiction(named, votes),
      ...overTowns(named, votes),
      ...signedBelow(offices, levels),
      ...unitOf(named, levels),
    ]);
  const unit = unitByName(offices, levels);
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

/**
 * 云河市人民政府办公室 whose addressees are 各镇、乡人民政府，各街道办事处 is of a county-level city, as every city is that the table of
 * divisions does not know as a prefecture.
 */
function countyCity({ level, evidence }: Vote, reading: Reading, levels: readonly LevelPatterns[]): Told<string>[] {
  const county = levels.find(({ name }) => name === '区县');
  if (level.name !== '市' || !county) return [];
  const city = /(\p{Script=Han}{2,8}?市)/u.exec(readOfficeName(evidence.quote ?? '').places.at(-1) ?? '')?.[1];
  if (city === undefined || findDivision(city)) return [];
  const towns = reading.front.find(
    ({ text: line }) => /^各[^：:]{0,30}(?:镇|乡|街道)/u.test(line) && !/各(?:县|区)|县[（(]|[（(]市/u.test(line),
  );
  return towns ? [{ value: county.name, ...quoted(towns, towns.text), confidence: 0.92 }] : [];
}

/** An institution or an enterprise by its end, though no word of 单位 names it: 云河市评剧院, 云河县农机站 — not 法院, 检察院, 国务院. */
const UNIT_END = /(?:(?<!法|检察|[国國][务務])院|[厂站店场矿园台]|剧团|(?<!派出|司法)所|学区|教育集团)$/u;

/** 汉川汽车客运总站 — not 市场监管所, which a county's office sends to a town. */
const WORKPLACE = /(?:[厂站店场矿园]|剧团|学区|教育集团)$/u;

/** 汉川汽车客运总站: an institution whose name tells no place; which level it belongs to is worth a look. */
function unitByName(offices: readonly OfficeWords[], levels: readonly LevelPatterns[]): Told<string> | undefined {
  const level = levels.find(({ name }) => name === '单位');
  const office = offices.find(({ text }) => text.length >= 5 && WORKPLACE.test(text));
  return (
    level &&
    office &&
    toTold({ level, score: 0, evidence: quoted(office, office.quote ?? office.text) }, 0.88, '单位名称未带地名')
  );
}

/** What speaks against a level told by the place alone. */
function unitOf({ level, evidence }: Vote, levels: readonly LevelPatterns[]): Told<string>[] {
  const unit = levels.find(({ name }) => name === '单位');
  const isUnit = unit !== undefined && level.rank < unit.rank && UNIT_END.test(evidence.quote ?? '');
  return isUnit ? [toTold({ level: unit, score: 0, evidence }, 0.9)] : [];
}

/** 云南省昆明市五华区统战部 → 区县: the lowest level named in an office's name is its own. */
function lowestNamed(passage: OfficeWords, levels: readonly LevelPatterns[]): Vote | undefined {
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

/** 昆山市人民政府 is of a county, though its name says 市: the table of divisions knows. */
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
  // 市春运办： is whom the report is addressed to, as a rule an office above.
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
function contradiction(named: Vote, votes: readonly Vote[]): Told<string>[] {
  const own = votes.find(({ level }) => level === named.level)?.score ?? 0;
  const [first] = votes;
  // 全市 is the whole of 上海市, which has a province's rank.
  if (first?.level.name === '市' && /(?:北京|上海|天津|重庆)市/u.test(named.evidence.quote ?? '')) return [];
  const isContradicted =
    first &&
    first.level.rank > named.level.rank &&
    first.score >= (named.level.name === '中央' ? WITHIN_A_UNIT : CONTRADICTION) + own;
  return isContradicted ? [toTold(first, 0.9)] : [];
}

/** 市扶贫办 that speaks to 各乡镇 at once may be of a county-level city; a city of the table is known. */
function overTowns({ level, evidence }: Vote, votes: readonly Vote[]): Told<string>[] {
  const place = readOfficeName(evidence.quote ?? '').places.at(-1);
  if (level.name !== '市' || (place !== undefined && findDivision(place))) return [];
  const county = votes.find((vote) => vote.level.name === '区县' && vote.score >= OPENING_WEIGHT);
  const isTowns = /各?(?:乡|镇|街道)/u.test(county?.evidence.quote ?? '');
  return county && isTowns ? [toTold(county, 0.9)] : [];
}

/** The level of a signature that names its place, where title and signature name offices of two levels. */
function signedBelow(offices: readonly OfficeWords[], levels: readonly LevelPatterns[]): Told<string>[] {
  const signed = offices.find(({ isSignature }) => isSignature);
  const vote = signed && readOfficeName(signed.text).places.length > 0 ? lowestNamed(signed, levels) : undefined;
  return vote ? [toTold(vote, 0.9)] : [];
}

const toTold = ({ level, evidence }: Vote, confidence: number, reason?: string): Told<string> => ({
  value: level.name,
  ...evidence,
  confidence,
  ...(reason !== undefined && { reason }),
});
