/** Infers who speaks: the office, the author's post and name. */

import type { Field } from '../report/report.ts';
import { officeInTitle, splitAtPost } from './office-in-title.ts';
import { isPersonName, officeLength, withoutMask } from './office-words.ts';
import { type Passage, quoted, type Reading, untold } from './reading.ts';

export interface InferredOffice {
  org: Field<string>;
  author: Field<string>;
  post: Field<string>;
  /** Words that name the office or its place, surest first: the level is read from them. */
  offices: Passage[];
}

type Told = Partial<Record<'org' | 'author' | 'post', Field<string>>> & { office?: Passage };

/**
 * Title (区统战部副部长2021年度…), then signature and front lines (云河县档案馆; 云河县人民政府县长　张三), then how the
 * opening introduces itself (作为县档案局局长，我; ，区委统战部紧紧围绕…). Masked names (XXX, ***) tell nothing.
 */
export function inferOffice(reading: Reading): InferredOffice {
  const told = [
    ...(reading.title ? [fromTitle(reading.title)] : []),
    ...[...reading.closing, ...reading.ending].map(fromLine),
    ...reading.front.map(fromLine),
    ...reading.opening.map(fromOpening),
    ...reading.fileNames.slice(0, 1).map(fromTitle),
  ];
  const first = (field: 'org' | 'author' | 'post'): Field<string> =>
    told.find((each) => each[field])?.[field] ?? untold();
  return {
    org: first('org'),
    author: first('author'),
    post: first('post'),
    offices: told.flatMap(({ office }) => (office && office.from !== 'file name' ? [office] : [])),
  };
}

function fromTitle(title: Passage): Told {
  const { place, org, post, author } = officeInTitle(title.text);
  return {
    ...(org ? { org: field(title, org) } : governmentOf(title, post ? undefined : place)),
    ...(post ? { post: field(title, post) } : {}),
    ...(author ? { author: field(title, author) } : {}),
    ...(place ? { office: { ...title, text: place } } : {}),
  };
}

/** 云河县2022年政府工作报告: a government report of a place is issued by its people's government. */
function governmentOf(title: Passage, place: string | undefined): { org?: Field<string> } {
  const name = withoutMask(place ?? '');
  if (name === '' || !/政府工作报告/u.test(title.text)) return {};
  return { org: { value: `${name}人民政府`, evidence: field(title, name).evidence } };
}

/** A line of its own: 云河县档案馆, 云河县人民政府县长　张三, 述职人：张三, 中共云河县委统战部 2022年12月26日. */
function fromLine(line: Passage): Told {
  // 主任、各位副主任、县人大常委会各位委员：addresses others
  if (line.text.length > 40 || /[，。；]|[：:]$|各位|同志们/u.test(line.text)) return {};
  const labelled =
    /^(?:述[职责廉]人|汇报人|报告人|发言人|讲话人|主讲人?|作者|姓名|撰稿人?|执笔人?)[：:\s　]+(.{2,6})$/u.exec(
      line.text,
    );
  if (labelled?.[1]) return isPersonName(labelled[1]) ? { author: field(line, labelled[1]) } : {};
  const text = line.text.replace(/^[（(—–-]+/u, '');
  const dateless = text.split(/\d{4}|[二一][〇○零九]|[（(]/u)[0]?.trim() ?? '';
  if (dateless.startsWith('在')) return {};
  const { before, post, after } = splitAtPost(dateless.replace(/\s/gu, ''));
  const office = before.slice(before.lastIndexOf('、') + 1);
  const org = office !== '' && officeLength(office, true) === office.length ? withoutMask(office) : '';
  const name = post === '' ? '' : after;
  return {
    ...(org ? { org: field(line, org), office: { ...line, text: org } } : {}),
    ...(post ? { post: field(line, post) } : {}),
    ...(isPersonName(name) ? { author: field(line, name) } : {}),
  };
}

/** 作为县档案局局长，我…; 本人现任云河县水务局党组书记、局长 — not 任务, 担任务 */
const AS_HOLDER = /(?:作为|担任|现任|任职?)(?=[\p{Script=Han}Xx×*、]{2,30})([\p{Script=Han}Xx×*、]{2,30})/u;
/** 现在，我代表云河县人民政府，向大会报告工作 */
const ON_BEHALF = /我(?:受[^，。]{2,16}委托，)?代表([\p{Script=Han}Xx×*]{2,20}?(?:政府|委员会|常委会)|国务院)[，向]/u;
/** ，区委统战部紧紧围绕…; ***县委统战部坚持以… — not 各级党委坚持, 在县委的领导下 */
const VERBS =
  '[（(]|坚[持定决]|紧[紧扣盯密抓]|认真|深[入刻化]|以[^，上下]|始终|全[面力体]|围绕|按照?|严[格守]|切实|立足|聚[焦力]|积极|牢[牢固记]|高度|扎实|持续|主动|突出|着[力眼]|大力|通过|充分|不断|统筹|锚定|奋力|结合|根据|强化|团结|带领|努力|狠抓|抢抓|较好|圆满|先后|共有?|将|把|对|现|上下|在[^，。]{0,30}下';
const SUBJECT = new RegExp(
  `(?:^|[，。；：])(?!各|全|我|本|有关|所有|上级|每|在|以|对|把)([\\p{Script=Han}Xx×*＊]{2,20}?)(?=${VERBS})`,
  'gu',
);
/** 我团结带领青石街道党工委一班人 */
const LEADING = /带领([\p{Script=Han}Xx×*]{2,16}?)(?=一班人|全体|班子|广大)/u;

function fromOpening(passage: Passage): Told {
  const behalf = ON_BEHALF.exec(passage.text)?.[1];
  if (behalf) return { org: field(passage, withoutMask(behalf)), office: { ...passage, text: behalf } };
  const holder = /本人|我/u.test(passage.text) ? AS_HOLDER.exec(passage.text)?.[1] : undefined;
  if (holder) {
    const { place, org, post } = officeInTitle(holder);
    if (post && org)
      return { org: field(passage, org), post: field(passage, post), office: { ...passage, text: place ?? org } };
    if (post) return { post: field(passage, post) };
  }
  const org = subject(passage.text);
  return org ? { org: field(passage, org), office: { ...passage, text: org } } : {};
}

/** The first clause of the opening whose subject is an office. */
function subject(text: string): string | undefined {
  const opening = text.slice(0, 400);
  const leading = LEADING.exec(opening)?.[1];
  const candidates = [...opening.matchAll(SUBJECT)].map((match) => match[1] ?? '');
  for (const candidate of [...candidates, ...(leading ? [leading] : [])]) {
    const name = withoutMask(candidate);
    if (name.length >= 3 && officeLength(name, false) === name.length && !/^(?:中共)?(?:中央|党)/u.test(name))
      return name;
  }
  return undefined;
}

/** The words of `value` as they stand in the passage: 张三 for 张　三. */
const field = (passage: Passage, value: string): Field<string> => {
  const spaced = [...value].map((char) => char.replace(/[*+?.()[\]{}|^$\\]/u, '\\$&')).join('\\s*');
  const quote = new RegExp(spaced, 'u').exec(passage.text)?.[0] ?? value;
  return { value, evidence: quoted(passage, quote) };
};
