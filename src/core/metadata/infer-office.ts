/** Infers the issuing office, and the author's post and name. */
import { isCaption, isImprint, isWebLine } from '../report/outline/head-lines.ts';
import type { Field } from '../report/report.ts';
import { SURE } from './doubt.ts';
import { completeOffice, type HeadPlace, headPlaces } from './head-places.ts';
import { doubtName, isCommonName, isKin, otherSignature } from './office-doubts.ts';
import { ofCommittee, officeInTitle } from './office-in-title.ts';
import { fieldsOf, fromLine } from './office-line.ts';
import { readOfficeName } from './office-name.ts';
import { isFullName, withoutMask } from './office-words.ts';
import { officesByGenre } from './offices-by-genre.ts';
import { type OfficeTold, officesInOpening } from './offices-in-opening.ts';
import { recordOffices } from './page-record.ts';
import { type Passage, quoted, type Reading } from './reading.ts';
import { field, settle, type Told } from './settle.ts';

export interface InferredOffice {
  org: Field<string>;
  author: Field<string>;
  post: Field<string>;
  /** Names of the office or its place, most certain first; the level is inferred from them. */
  offices: OfficeWords[];
  /** Numbers of the lines with an office, post or person. */
  explained: ReadonlySet<number>;
}

/** A name of an office or its place; `quote` is its evidence, if the words differ. */
export interface OfficeWords extends Passage {
  quote?: string;
  /** Whether it is the signature. */
  isSignature?: boolean;
}

/**
 * In order of precedence: title (区统战部副部长2021年度…), signature and front lines (云河县档案馆; 云河县人民政府县长　张三), the opening's introduction
 * (作为县档案局局长，我; ，区委统战部紧紧围绕…), the file's name and folders, 发文机关 in the record of a saved page. The government of the place in its
 * head issues a 政府工作报告. 省人民政府 below 广东省第十四届人民代表大会 is 广东省人民政府. Masked names (XXX, ***) are no evidence.
 */
export function inferOffice(reading: Reading, types: readonly string[]): InferredOffice {
  const places = headPlaces(reading);
  const lines = [
    ...(reading.title ? [fromTitle(reading.title, 0.96)] : []),
    ...[...reading.closing.filter(({ text }) => !isImprint(text)).reverse(), ...reading.ending].map((line) =>
      fromLine(line, 0.95),
    ),
    ...reading.front
      .filter(({ text }) => !isWebLine(text) && !isCaption(text) && !isImprint(text))
      .flatMap(fieldsOf)
      .map((line) => fromLine(line, 0.93)),
    ...reading.opening.map(officesInOpening),
    ...reading.fileNames.map((name, depth) => inFileName(name, depth === 0)),
    ...recordOffices(reading.records).map((line) => fromLine(line, 0.85)),
  ];
  const own = officesByGenre(reading, { types, places });
  const found = [...own, ...lines.flatMap(({ org }) => org ?? [])].map((org) => complete(org, places));
  const signing = new Set(reading.closing.map(({ line }) => line));
  const orgs = found.map((org) => inFull(org, found, signing));
  const named: OfficeWords[] = lines.flatMap(({ office }) => (office && office.from !== 'file name' ? [office] : []));
  const offices = [...own.map(toWords), ...named].map((office) => ({
    isSignature: office.line !== undefined && signing.has(office.line),
    ...office,
    text: completeOffice(office.text, places) ?? office.text,
    quote: office.quote ?? office.text,
  }));
  const [org] = orgs;
  const fuller = org ? fullerNames(org, reading) : [];
  return {
    org: settle(
      [
        ...orgs.slice(0, 1).map((each) => doubtName(recurring(each, reading))),
        ...fuller,
        ...otherSignature(org, orgs, signing),
      ],
      orgs.slice(1),
    ),
    explained: new Set(
      lines.flatMap((line) => [line.org, line.author, line.post, line.office].flatMap((told) => told?.line ?? [])),
    ),
    author: settle(lines.flatMap(({ author }) => author ?? []).slice(0, 1)),
    post: settle(lines.flatMap(({ post }) => post ?? []).slice(0, 1)),
    offices,
  };
}

/** Below this confidence, the office may be another one mentioned in the opening. */
const ONCE_NAMED = 0.85;

function toWords({ value, from, line, quote = value }: Told<string>): OfficeWords {
  return { from: from === 'none' ? 'text' : from, text: value, quote, ...(line === undefined ? {} : { line }) };
}

/** 云河县茶叶学会秘书处, 市侨联第六届委员会: the office is the society itself, whichever organ signs and whatever its term. */
const SOCIETY_ORGAN =
  /(?<=[协学商]会|研究会|联合会|促进会|基金会|[工侨文妇残科]联|科协)(?:第[一二三四五六七八九十\d]{1,3}届(?:常务)?(?:委员会|理事会|执委会)|秘书处)$/u;

/** 县财政局派驻 before 青石镇红光村: the village reports, whoever sent its first secretary. Near miss: 县纪委派驻县教育局纪检组. */
const SENT_TO = /^\p{Script=Han}{2,12}(?:派驻|下派|选派[到至]?)(?=\p{Script=Han}{2,14}(?:村|社区)$)/u;

function complete(org: Told<string>, places: readonly HeadPlace[]): Told<string> {
  const value = org.value.replace(SOCIETY_ORGAN, '').replace(SENT_TO, '');
  return { ...org, value: completeOffice(value, places) ?? value };
}

/** 交通运输局 in the title is the 洛川县交通运输局 of the signature: one office by its full name, with the higher confidence of the two. */
function inFull(
  org: Told<string>,
  orgs: readonly Told<string>[],
  signing: ReadonlySet<number | undefined>,
): Told<string> {
  if (readOfficeName(org.value).places.length > 0) return org;
  const full =
    orgs.find(({ line, value }) => line !== undefined && signing.has(line) && isLongForm(value, org.value)) ??
    orgs.find(({ value, from }) => from === 'text' && value !== org.value && isFullFormOf(value, org.value));
  return full ? { ...full, confidence: Math.max(full.confidence, org.confidence) } : org;
}

/** 残联 in the title, 清源区残疾人联合会 below the text. */
const isLongForm = (full: string, name: string): boolean => {
  const { places, body } = readOfficeName(full);
  return places.length > 0 && body.length > name.length && body.startsWith(name.slice(0, 1)) && isKin(body, name);
};

const isFullFormOf = (full: string, name: string): boolean =>
  full.endsWith(name) &&
  full.length - name.length <= 12 &&
  (readOfficeName(full).places.length > 0 ||
    OF_UNIT.test(full.slice(0, -name.length)) ||
    (isCommonName(name) && !/[的和及与在]/u.test(full)));

/** 长风机械有限公司 before 工会. */
const OF_UNIT = /.{2,}(?:公司|集团|学校|[中小大]学|学院|医院|银行)$/u;

/** 临澜市统计局 in head or opening, beside 市统计局: the full name of the office, or another office. */
function fullerNames({ value }: Told<string>, { front, opening, closing }: Reading): Told<string>[] {
  if (readOfficeName(value).rank === '') return [];
  const full = new RegExp(`(?:^|[，。；：、\\s　])(\\p{Script=Han}{2,6}${value})`, 'u');
  return [...front, ...closing, ...opening].flatMap((passage) => {
    const name = full.exec(passage.text)?.[1];
    const isNamed =
      name !== undefined &&
      !/^(?:[我受在由经报请向为对和与及是本被]|代表|根据|按照)|[和与及]/u.test(name) &&
      readOfficeName(name).places.length > 0;
    return isNamed ? [{ value: name, ...quoted(passage, name), confidence: SURE }] : [];
  });
}

/** An office named as the issuer in the opening is more certain when the text names it again. */
function recurring(org: Told<string>, { running }: Reading): Told<string> {
  if (org.from !== 'text' || org.confidence >= SURE || org.confidence < ONCE_NAMED) return org;
  const words = org.quote ?? org.value;
  const times = running.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  return times >= 2 ? { ...org, confidence: 0.92 } : org;
}

function fromTitle(title: Passage, confidence: number): OfficeTold {
  const text = title.from === 'file name' ? title.text.replace(/_/gu, '') : title.text;
  const { place, org, post, author } = officeInTitle(text);
  return {
    ...(org
      ? { org: { ...field(title, org, confidence), value: ofCommittee(place ?? '', org) } }
      : governmentOf(title, post ? undefined : place, confidence)),
    ...(post ? { post: field(title, post, confidence) } : {}),
    ...(author ? { author: field(title, author, confidence) } : {}),
    ...(place ? { office: { ...title, text: place } } : {}),
  };
}

/** A file is often named by its office alone, so a name without its place should be checked; a folder's name always should. */
function inFileName(name: Passage, isOwn: boolean): OfficeTold {
  const found = fromTitle(name, 0.92);
  if (!found.org || (isOwn && isFullName(found.org.value))) return found;
  return { ...found, org: { ...found.org, confidence: isOwn ? 0.88 : 0.85, reason: '只据文件名' } };
}

/** 云河县2022年政府工作报告: a government report of a place is issued by its people's government. */
function governmentOf(title: Passage, place: string | undefined, confidence: number): Pick<OfficeTold, 'org'> {
  const name = withoutMask(place ?? '');
  if (name === '' || !/政府工作报告/u.test(title.text)) return {};
  return { org: { ...field(title, name, confidence), value: `${name}人民政府` } };
}
