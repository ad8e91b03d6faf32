/** The vocabularies of the settings as compiled patterns. Each source is compiled once. */
import type { Settings } from '../report/settings.ts';

export interface LevelPatterns {
  name: string;
  /** Index in the vocabulary: 0 is the highest level. */
  rank: number;
  names: RegExp[];
  cues: RegExp[];
}

interface TypePatterns {
  name: string;
  titles: RegExp[];
  cues: RegExp[];
}

export interface Patterns {
  levels: LevelPatterns[];
  types: TypePatterns[];
}

const compiled = new WeakMap<Settings, Patterns>();

/** The patterns of these settings; the same settings object gives the same patterns. */
export function getPatterns(settings: Settings): Patterns {
  const known = compiled.get(settings);
  if (known) return known;
  const patterns: Patterns = {
    levels: settings.levels.map(({ name, names, cues }, rank) => ({
      name,
      rank,
      names: names.map(toPattern),
      cues: cues.map(toPattern),
    })),
    types: settings.types.map(({ name, titles, cues }) => ({
      name,
      titles: titles.map(toHeadPattern),
      cues: cues.map(toPattern),
    })),
  };
  compiled.set(settings, patterns);
  return patterns;
}

const toPattern = (source: string): RegExp => new RegExp(source, 'gu');

/**
 * Permitted text after the words of a document type that are the head of a title: the end, a bracket, a dash, a joint plan (暨…),
 * an editor's tail (范文, 3篇) or a noun that adds nothing (工作安排的报告). In 工作总结会议, 述职报告会 and 计划草案的报告 the head is another word.
 */
const HEAD_END =
  '(?=\\s*(?:$|[\\s（(【〔\\[{《“"”》〉）)】〕\\]、，,：:；—–\\-_·|/0-9０-９]|暨|以?及|和|与|并|发言|材料|提纲|[草初]?稿|草案(?!的?(?:报告|说明|决议))|[范例样]文|范本|模板|精选|[一二三四五六七八九十]+篇|的?(?:报告|汇报|说明|通报)))';

const toHeadPattern = (source: string): RegExp => new RegExp(`(?:${source})${HEAD_END}`, 'gu');
