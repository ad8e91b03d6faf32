/** Finds the place in a report's head, by which names such as 省人民政府 are completed. */
import { isDateline } from '../report/outline/head-lines.ts';
import { officeInTitle } from './office-in-title.ts';
import { readOfficeName } from './office-name.ts';
import type { Passage, Reading } from './reading.ts';

/** A place with its evidence. */
export interface HeadPlace {
  /** 广东省, 黔南布依族苗族自治州; with all places above it if named: 临澜市云河县. */
  name: string;
  passage: Passage;
}

const COUNTED = '第?[\\s　]?[一二三四五六七八九十百零〇\\d]{1,5}[\\s　]?(?:届|次)';
/** 在云河县科学技术协会第六次代表大会上; 在清江省第十四届人民代表大会第一次会议上, 在中国共产党云河县第十二次代表大会上, 云河县人大常委会会议. */
const CONGRESS = new RegExp(
  `(?:[在于日上，,\\s　)）]|^)(?:中国共产党|中共)?((?![日月]?[在于全各我]|[并请及由经受与和对向为被])\\p{Script=Han}{2,24}?(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|区|旗|镇|乡|街道))(?=${COUNTED}|人民代表大会|人大|委员会|代表大会|政协|\\p{Script=Han}{2,10}[会联协]${COUNTED})`,
  'u',
);

/** 在第十四届全国人民代表大会第二次会议上, 全国人大常委会. */
export const isNational = (text: string): boolean =>
  /全国(?:人民代表大会|人大)|中国共产党第?[一二三四五六七八九十]{1,3}(?:次全国|届中央)/u.test(text);

/** Places of title, dateline, officer's line, opening and file names, in this order. Bare ranks (市第十八届) are left out. */
export function headPlaces(reading: Reading): HeadPlace[] {
  const datelines = reading.front.filter(({ text }) => isDateline(text) || /届|代表大会/u.test(text));
  const congresses = [...datelines, ...(reading.title ? [reading.title] : []), ...reading.opening.map(cut)];
  return [
    ...(reading.title ? fromOffice(reading.title) : []),
    ...congresses.flatMap((passage) => toPlace(CONGRESS.exec(passage.text)?.[1], passage)),
    ...reading.front.filter(({ text }) => text.length <= 40).flatMap(fromOffice),
    ...reading.closing.filter(({ text }) => text.length <= 40).flatMap(fromOffice),
    ...reading.fileNames.flatMap(fromOffice),
  ];
}

const cut = (passage: Passage): Passage => ({ ...passage, text: passage.text.slice(0, 200) });

function fromOffice(passage: Passage): HeadPlace[] {
  const text = passage.text.replace(/^[\d_\s　.-]+年?[_\s　-]*/u, '').replace(/_/gu, '');
  return toPlace(officeInTitle(text).place ?? text, passage);
}

/** 建设文明城市, 谱写新云河县: a slogan, whatever its ending. */
const SLOGAN =
  /建设|打造|实现|推进|推动|加快|加强|全面|振兴(?!区)|争创|创建|谱写|奋斗|高举|坚持|努力|服务|发展|美丽|文明|农村|今年|新的/u;

function toPlace(name: string | undefined, passage: Passage): HeadPlace[] {
  const { places } = readOfficeName(
    (name ?? '').replace(/^(?:.{2,20}[年月日](?=[在于]))?(?:在|于|关于)?(?:我们|全体|我)?/u, ''),
  );
  return places.length === 0 || places.some((place) => /^[全各我本]|[X*某×]/u.test(place) || SLOGAN.test(place))
    ? []
    : [{ name: places.join(''), passage }];
}

/** The last character of a rank: 州 for 自治州, 县 for 县. Ranks in names and bare ranks are compared by it. */
const RANKS: Readonly<Record<string, RegExp>> = {
  省: /省$/u,
  自治区: /自治区$/u,
  区: /区$/u,
  市: /市$/u,
  州: /州$/u,
  盟: /盟$/u,
  县: /县$/u,
  旗: /旗$/u,
  镇: /镇$/u,
  乡: /乡$/u,
};

/** 县人民政府 with 临澜市云河县 → 临澜市云河县人民政府. Undefined for a name that is not a bare rank, or without such a place in the head. */
export function completeOffice(name: string, places: readonly HeadPlace[]): string | undefined {
  const { rank } = readOfficeName(name);
  const pattern = RANKS[rank];
  const place = pattern && places.find((each) => pattern.test(each.name));
  if (!place || !name.startsWith(rank)) return undefined;
  return place.name + name.slice(rank.length);
}
