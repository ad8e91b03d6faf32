/** Finds the issuing office by the type of a report: a government's report to a congress, a committee's, a company's. */
import { GOVERNMENT_REPORT } from './genres.ts';
import { type HeadPlace, isNational } from './head-places.ts';
import { officeInTitle } from './office-in-title.ts';
import { isFullName } from './office-words.ts';
import { quoted, type Reading } from './reading.ts';
import { field, type Told } from './settle.ts';

/**
 * The government of the place in its head issues a 政府工作报告, the committee a report to a party congress, the company one to a staff
 * congress. `places` are those of the head, most certain first.
 */
export function officesByGenre(
  reading: Reading,
  { types, places }: { types: readonly string[]; places: readonly HeadPlace[] },
): Told<string>[] {
  if (types.includes(GOVERNMENT_REPORT)) return governments(reading, places);
  return [...partyCongress(reading, places), ...staffCongress(reading)];
}

const CENTRAL = /[国國][务務]院|中央/u;

/** The government that issues the report: named in full, else of the place in the head. */
function governments(reading: Reading, places: readonly HeadPlace[]): Told<string>[] {
  const speaking = reading.opening.flatMap((passage) => {
    const name =
      /代表(?:上届|本届|新一届)?([国國][务務]院|中央人民政府|[\p{Script=Han}]{2,20}?(?:人民委员会|人民政府|政府))/u.exec(
        passage.text,
      )?.[1];
    return name === undefined ? [] : [{ name, passage }];
  });
  const national = [...(reading.title ? [reading.title] : []), ...reading.front, ...reading.fileNames].find(
    ({ text }) => isNational(text) || /国务院|中华人民共和国|国务总理/u.test(text),
  );
  const isCentral = speaking.some(({ name }) => CENTRAL.test(name));
  if (isCentral || (national && speaking.length === 0 && places.length === 0)) {
    const passage = speaking.find(({ name }) => CENTRAL.test(name))?.passage ?? national;
    const name = speaking.find(({ name: each }) => each === '国务院')
      ? '国务院'
      : passage && /国务院/u.exec(passage.text)?.[0];
    return passage
      ? [{ value: '国务院', ...quoted(passage, name ?? passage.text.slice(0, 40)), confidence: 0.97 }]
      : [];
  }
  const titled = reading.title && officeInTitle(reading.title.text).org;
  if (titled && reading.title && /政府|委员会/u.test(titled))
    return [{ ...field(reading.title, titled, 0.96), value: fullGovernment(titled) }];
  const full = speaking.find(({ name }) => isFullName(name));
  if (full) return [{ value: fullGovernment(full.name), ...quoted(full.passage, full.name), confidence: 0.95 }];
  const [place] = places;
  if (!place) return [];
  return [
    {
      value: `${place.name}人民政府`,
      ...quoted(place.passage, placeWords(place)),
      confidence: place.passage.from === 'file name' ? 0.92 : 0.96,
    },
  ];
}

/** 云河县政府 → 云河县人民政府. */
const fullGovernment = (name: string): string => name.replace(/(?<!人民)政府$/u, '人民政府');

/** The place as written in its passage. */
function placeWords({ name, passage }: HeadPlace): string {
  return passage.text.includes(name) ? name : passage.text.slice(0, 40);
}

/**
 * 在中国共产党云河县第十二次代表大会上的报告 is of 中国共产党云河县委员会; so is one to a plenary session of the committee, or of its commission:
 * 在中国共产党云河县第五届纪律检查委员会第三次全体会议上的工作报告.
 */
const PARTY_SESSION =
  /(?:中国共产党|中共).{0,40}(?:代表大会|委员会第.{1,4}次全体(?:会议|\(扩大\)会议|（扩大）会议))上/u;

function partyCongress({ title, front, opening }: Reading, places: readonly HeadPlace[]): Told<string>[] {
  const at = [...(title ? [title] : []), ...front].find(({ text }) => PARTY_SESSION.test(text));
  if (!at || !title || !/报告/u.test(title.text)) return [];
  const [place] = places;
  const plenum = /届(纪律检查委员会|委员会)(?=第.{1,4}次全体)/u.exec(at.text)?.[1];
  if (plenum !== undefined && place && !isNational(at.text))
    return [{ value: `中国共产党${place.name}${plenum}`, ...quoted(at, at.text.slice(0, 60)), confidence: 0.92 }];
  if (/纪律检查|纪委/u.test(title.text + (opening[0]?.text.slice(0, 120) ?? ''))) return [];
  const quote = /(?:中国共产党|中共).{0,24}代表大会/u.exec(at.text)?.[0] ?? '';
  if (isNational(at.text)) return [{ value: '中国共产党中央委员会', ...quoted(at, quote), confidence: 0.85 }];
  return place ? [{ value: `中国共产党${place.name}委员会`, ...quoted(at, quote), confidence: 0.92 }] : [];
}

/** 在江源水务集团有限公司2020年工作会暨四届二次职代会上的报告 is of 江源水务集团有限公司. */
const STAFF_CONGRESS =
  /在(?!全)(\p{Script=Han}{3,24}?(?:公司|集团|银行|学院|大学|医院|学校|中学))(?=[\d第一二三四五六七八九十首年]|工作|职工|教职工|职代|教代).{0,40}(?:[职教]代会|代表大会|工作会议?|年会)[^，。]{0,4}上/u;

function staffCongress({ title, front }: Reading): Told<string>[] {
  const at = [...(title ? [title] : []), ...front].find(({ text }) => STAFF_CONGRESS.test(text));
  const name = STAFF_CONGRESS.exec(at?.text ?? '')?.[1];
  return at && name !== undefined ? [{ value: name, ...quoted(at, name), confidence: 0.92 }] : [];
}
