/** Infers the document types of a report. */
import { expandAliases } from '../report/aliases.ts';
import { OTHER_TYPE } from '../report/defaults/types.ts';
import type { Field } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { isLookingBack, PLAN } from './genres.ts';
import { blankQuotedTitles } from './quoted-titles.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { settle, type Told, told } from './settle.ts';
import { findDeclaredType, findTitleTypes } from './type-words.ts';
import { findYears } from './years.ts';

/**
 * In order of precedence: the title, a declaration in the opening or at the end (现将…述职如下), the file name, the shape of the text,
 * which is doubtful.
 */
export function inferTypes(reading: Reading, settings: Settings): Field<string[]> {
  const named = reading.title && typesNamedIn(reading.title, settings);
  const declared = declaredIn([...reading.front, ...reading.opening, ...reading.ending], settings);
  const inFile = reading.fileNames
    .flatMap((name, depth) => told(typesNamedIn(name, settings), depth === 0 ? 0.93 : 0.88))
    .slice(0, 1);
  if (named) return settle(titled(named, declared, reading));
  const tells = [...told(declared, 0.92), ...inFile];
  return settle(tells.length > 0 ? tells : told(typeByShape(reading, settings), 0.75, '据行文结构推断'));
}

/** The type of reports on a situation to an office above. */
const STATEMENT = '汇报材料';

/** 工作报告, 情况, 报告: words that titles of several types share. */
const GENERIC = /^(?:工作|年度)?(?:开展|完成|进展|落实|推进|执行)?(?:情况)?的?(?:报告|情况|材料)$/u;

/**
 * Types of the title. 关于2021年工作情况的报告 over 现将履职情况述职如下 may be a 述职报告. A notice that only forwards another document (关于印发《…工作要点》的通知)
 * may have that document's type.
 */
function titled(named: Field<string[]>, declared: Field<string[]> | undefined, { title }: Reading): Told<string[]>[] {
  const [type, ...more] = named.value ?? [];
  if (
    type === OTHER_TYPE &&
    more.length === 0 &&
    /(?:印发|下发|转发).{0,20}《[^》]*(?:要点|计划|总结|报告|安排|讲话)[^》]*》/u.test(title?.text ?? '')
  )
    return told(named, 0.85, '转发的是另一份文件');
  // 关于2011年度经营情况和2012年工作安排的报告
  if (type === PLAN && more.length === 0 && /情况[和及与、暨].*报告$/u.test(title?.text ?? ''))
    return [...told({ ...named, value: [STATEMENT] }, 0.85, '题名兼有情况与安排'), ...told(named, 0.85)];
  // 关于一九五五年工作情况和一九五六年工作任务的报告
  if (more.includes(STATEMENT) && /情况[和及与、暨].*报告$/u.test(title?.text ?? ''))
    return told(named, 0.85, '题名兼有情况与安排');
  const unread = unreadHalf(title?.text ?? '', named);
  if (unread !== undefined) return told(named, 0.8, unread);
  const isGeneric = GENERIC.test(named.evidence.quote ?? '') && declared?.value?.[0] !== '汇报材料';
  return [...told(named, isGeneric ? 0.93 : 0.97), ...(isGeneric ? told(declared, 0.92) : [])];
}

/**
 * The reason why the types may cover only a part of the title: 2021年工作总结及 broken off, 2021年工作总结与2022年工作愿景, 工作总结暨表彰决定. Undefined
 * where the whole title is read.
 */
function unreadHalf(title: string, { value = [], evidence }: Field<string[]>): string | undefined {
  if (/[及暨与、]$/u.test(title)) return '题名似不完整';
  const quote = evidence.quote ?? '';
  const after = title.slice(title.indexOf(quote) + quote.length);
  if (/^(?:报告|材料)?[暨与及]\p{Script=Han}{0,4}\S{4,}$/u.test(after)) return '题名后半没有认出文种';
  const years = new Set(
    findYears(blankQuotedTitles(title)).flatMap(({ year, since, dated }) => (dated || since ? [] : [year])),
  );
  return years.size > 1 && !value.includes(PLAN) && isLookingBack(value) ? '题名有两个年份' : undefined;
}

function typesNamedIn(passage: Passage, settings: Settings): Field<string[]> | undefined {
  const title = expandAliases(passage.text, settings.aliases);
  const found = findTitleTypes(title.text, settings);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const { text } = title.written(first.start, last.end);
  return { value: found.map(({ type }) => type), evidence: quoted(passage, text) };
}

function declaredIn(passages: readonly Passage[], settings: Settings): Field<string[]> | undefined {
  for (const passage of passages) {
    const expanded = expandAliases(passage.text, settings.aliases);
    const found = findDeclaredType(expanded.text, settings);
    if (!found) continue;
    const { text } = expanded.written(found.start, found.end);
    return { value: [found.type], evidence: quoted(passage, text) };
  }
  return undefined;
}

/**
 * The type of a text without title and declaration, by its structure. Uses names of the default vocabulary; a type that the
 * archive has removed from its vocabulary is not inferred.
 */
function typeByShape(reading: Reading, settings: Settings): Field<string[]> | undefined {
  const [type, field] = selfExamination(reading) ?? plan(reading) ?? summary(reading) ?? [];
  if (type === undefined || field === undefined || !settings.types.some(({ name }) => name === type)) return undefined;
  return { value: [type], evidence: field };
}

type Shape = [type: string, evidence: Field<string[]>['evidence']] | undefined;

/** 一、存在的问题 … 二、原因分析 … : problems first, then their causes. Not a summary, where work comes first. */
function selfExamination({ headings }: Reading): Shape {
  const [first] = headings;
  if (!first || !/问题|不足|差距/u.test(first.text)) return undefined;
  const roots = headings.find(({ text }) => /原因|根源/u.test(text));
  return roots && ['对照检查材料', quoted(roots, roots.text)];
}

/** 一、指导思想 二、重点任务 三、保障措施, and nothing about completed work. */
function plan({ headings }: Reading): Shape {
  if (headings.some(({ text }) => /回顾|开展情况|完成情况|成效|问题|不足|做法/u.test(text))) return undefined;
  const aim = headings.find(({ text }) => /总体(?:要求|思路|目标)|指导思想|(?:工作|主要)目标/u.test(text));
  const tasks = headings.find(({ text }) => /(?:重点|主要)(?:工作|任务)|工作(?:任务|措施)/u.test(text));
  return aim && tasks && ['工作计划', quoted(aim, aim.text)];
}

/** 今年以来，在县委的坚强领导下，… or 2021年，在…领导下，… — not 在县委的领导下 without a time. */
const SUMMARY =
  /^(?:\d{4}年(?:度|以来)?|今年(?:以来)?|一年来|过去一年|过去的一年|.{0,6}半年)，?(?:在[^。；]{2,60}(?:领导|指导|支持|关心|帮助)下|[^。]{0,60}(?:坚持|紧紧围绕|认真贯彻|全面贯彻|深入贯彻|以[^，。]{2,40}为(?:指导|统领|引领)))/u;

function summary({ opening }: Reading): Shape {
  for (const passage of opening) {
    const match = SUMMARY.exec(passage.text);
    if (match) return ['工作总结', quoted(passage, match[0])];
  }
  return undefined;
}
