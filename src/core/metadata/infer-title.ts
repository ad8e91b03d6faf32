/** Determines the title: the report's own, or one supplied in 〔 〕 as archival description prescribes. */
import { expandAliases } from '../report/aliases.ts';
import { isCouplet } from '../report/outline/line-forms.ts';
import type { Metadata } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { SURE } from './doubt.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { strayLine } from './stray-lines.ts';
import { isTitleLine } from './title.ts';
import { findTitleTypes } from './type-words.ts';

export interface TitleParts {
  reading: Reading;
  year: number | undefined;
  level: string | undefined;
  types: readonly string[] | undefined;
  org: string | undefined;
  /** Lines with an office or a person. */
  explained: ReadonlySet<number>;
}

/** 河口区信访局2020年工作总结.txt has a title for a name, 总结.txt does not. */
const LEAST_NAME = 8;

/**
 * The title line, joined to the theme above it, if any (党建引领聚民心　实干争先谱新篇——…工作汇报), with abbreviations written out as a catalogue
 * does (…mzshh对照检查材料 → …民主生活会对照检查材料; the evidence quotes the written form). Else 〔file name〕, if that is a title; else
 * 〔2021年度区委统战部工作总结〕 from the other fields.
 */
export function settleTitle(parts: TitleParts, settings: Settings): Metadata['title'] {
  const { title, fileNames } = parts.reading;
  if (title) {
    const { text } = expandAliases(title.text, settings.aliases);
    const rival = nameAgainst(title.text, fileNames[0], settings);
    const stray = strayLine(parts.reading, parts.explained, (line) => isTitleLine(line, settings));
    if (!rival && stray && isTheme(stray, title))
      return {
        value: joined({ ...title, text }, stray),
        supplied: false,
        evidence: quoted(title, title.text),
        confidence: 0.92,
      };
    const isBroken = BROKEN_OFF.test(title.text);
    const confidence = rival || stray || isBroken ? 0.8 : isTitleLine(title.text, settings) ? 0.97 : 0.85;
    const isOffice = stray?.line !== undefined && parts.explained.has(stray.line);
    const others = [
      ...(rival ? [{ value: rival.text, ...quoted(rival, rival.text) }] : []),
      ...(stray ? [{ value: joined(title, stray, isOffice ? '' : '——'), ...quoted(stray, stray.text) }] : []),
    ];
    const candidates = others.length > 0 ? { candidates: others } : {};
    const why = rival ? '文件名另是一题' : stray ? '题名旁另有一行' : isBroken ? '题名似不完整' : '题名未带文种';
    const reason = confidence < SURE ? { reason: why } : {};
    return { value: text, supplied: false, evidence: quoted(title, title.text), confidence, ...reason, ...candidates };
  }
  const [fileName] = fileNames;
  const name = fileName?.text.trim() ?? '';
  if (fileName && name.length >= LEAST_NAME && isTitleLine(name, settings)) {
    return { value: `〔${name}〕`, supplied: true, evidence: quoted(fileName, name) };
  }
  return { value: `〔${supply(parts, name)}〕`, supplied: true, evidence: { from: 'none' } };
}

/** 关于2021年工作总结及, 的报告: a title without its beginning or end. */
const BROKEN_OFF =
  /[|｜»]|[\s　]>[\s　]|[，、：；（(《“及暨与]$|^(?:[，、）)》”的及暨与]|和(?!\p{Script=Han}{0,2}[省市县区镇乡村]))/u;

/** 党建引领聚民心　实干争先谱新篇 above the title. */
const isTheme = ({ text, line = 0 }: Passage, title: Passage): boolean => line < (title.line ?? 0) && isCouplet(text);

/** The title joined to the line above or below it: to a theme by a dash, to an office without one. */
const joined = (title: Passage, { text, line = 0 }: Passage, dash = '——'): string =>
  line < (title.line ?? 0) ? text + dash + title.text : title.text + text;

/** A file's name that is a title of its own and has little in common with the title in the text. */
function nameAgainst(title: string, fileName: Passage | undefined, settings: Settings): Passage | undefined {
  const name = fileName?.text.replace(/[\d_\s　（）()《》.-]/gu, '') ?? '';
  if (!fileName || name.length < LEAST_NAME || !isTitleLine(fileName.text, settings)) return undefined;
  // 西塘镇党委书记述职 over a text with the heading 述职报告: the same document by a longer name.
  const kinds = (text: string): string =>
    findTitleTypes(text, settings)
      .map(({ type }) => type)
      .join();
  if (kinds(fileName.text) === kinds(title)) return undefined;
  const shared = [...name].filter((character) => title.includes(character)).length;
  return shared < name.length / 2 ? fileName : undefined;
}

/** 2021年度区委统战部工作总结, 2021年度市级述责述廉报告; 无题名材料：000_cd89 when no field identifies it. */
function supply({ year, level, types, org }: TitleParts, fileName: string): string {
  const when = year === undefined ? '' : `${year}年度`;
  const who = org ?? (level === undefined ? '' : rankName(level));
  if (types?.length) return `${when}${who}${types.join('暨')}${when || who ? '' : `：${fileName}`}`;
  if (when && who) return `${when}${who}材料`;
  return `${when}${who}无题名材料：${fileName}`;
}

/** 市 → 市级; 单位 stays. */
function rankName(level: string): string {
  return /[省市州县区镇乡]$/u.test(level) ? `${level}级` : level;
}
