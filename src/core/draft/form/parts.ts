/** Finds a missing salutation or signature that the type of the draft requires. */
import type { DraftLine, FormFinding } from './finding.ts';

interface Needed {
  /** Pattern in the title that identifies the type. */
  title: RegExp;
  salutation: boolean;
  /** An office, or a person's name, with a date. */
  signature: boolean;
}

/** Types with what each needs; the first match counts. Reports to a congress are not signed; file copies have no salutation. */
const NEEDED: Needed[] = [
  { title: /政府工作报告/u, salutation: true, signature: false },
  { title: /述职|述责|述廉/u, salutation: true, signature: true },
  { title: /讲话|致辞|发言/u, salutation: true, signature: false },
  {
    title: /(?:工作|年度|年终)?(?:总结|计划|要点|打算)|情况(?:的)?(?:报告|汇报)|对照检查/u,
    salutation: false,
    signature: true,
  },
];

/** A shorter draft is only a part of one. */
const SHORTEST_WHOLE = 600;
/** The title is in the first lines, the salutation soon after it, the signature at the end. */
const TITLE_LINES = 3;
const SALUTATION_LINES = 10;
const SIGNATURE_LINES = 5;
const LONGEST_TITLE = 60;

/** 各位代表： · 同志们！ · 尊敬的各位领导： · 市委组织部：; not 主要做法如下： */
const SALUTATION =
  /^\s*(?:尊敬的|各位|同志们|同事们|市委|县委|区委|省委|党委|[\p{Script=Han}]{2,16}(?:委|局|厅|部|办公室|政府|领导|同志))[^。；]{0,30}[：:！!]\s*$|^\s*各位(?:代表|委员|领导|同志|同事|来宾)/u;
/** 2025年12月31日 · 二〇二五年十二月 at the end of a line */
const DATE =
  /(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})\s?[年.\-/]\s?[0-9一二三四五六七八九十]{1,3}\s?[月.\-/](?:\s?[0-9一二三四五六七八九十]{1,3}\s?日?)?\s*$/u;

/** Missing parts of a draft. Linear in its length. */
export function findMissingParts(lines: readonly DraftLine[]): FormFinding[] {
  const characters = lines.reduce((sum, { text }) => sum + text.trim().length, 0);
  const last = lines.at(-1);
  const title = lines.slice(0, TITLE_LINES).find(({ text }) => isTitle(text));
  if (characters < SHORTEST_WHOLE || title === undefined || last === undefined) return [];
  const needed = NEEDED.find((each) => each.title.test(title.text));
  const findings: FormFinding[] = [];
  const fault = ({ start, text }: DraftLine, words: string): void => {
    const indent = text.length - text.trimStart().length;
    findings.push({ rule: 'parts', start: start + indent, end: start + text.trimEnd().length, words });
  };
  const head = lines.slice(0, SALUTATION_LINES);
  if (needed?.salutation && !head.some(({ text }) => SALUTATION.test(text))) fault(title, '题名之后没有称谓');
  // The date may stand under the title.
  const foot = [...lines.slice(0, TITLE_LINES + 1), ...lines.slice(-SIGNATURE_LINES)];
  if (needed?.signature && !foot.some(({ text }) => DATE.test(text.replace(/[)）]\s*$/u, ''))))
    fault(last, '没有落款日期');
  return findings;
}

const isTitle = (text: string): boolean =>
  text.trim().length <= LONGEST_TITLE && NEEDED.some(({ title }) => title.test(text)) && !/[。；，]\s*$/u.test(text);
