/** Finds quotation marks, brackets and book-title marks without a partner or nested wrongly (GB/T 15834). */
import { type DraftLine, type FormFinding, findAll } from './finding.ts';

const PARTNERS: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '）': '（',
  '】': '【',
  '〕': '〔',
};
const OPENERS = new Set(Object.values(PARTNERS));
/** The marks to use inside a pair of the same kind: “…‘…’…”, 《…〈…〉…》. */
const INNER: Record<string, string> = { '“': '‘', '《': '〈' };
/** "一岗双责"; not 5" */
const STRAIGHT = /"(?=[^"]*\p{Script=Han})[^"]{1,60}"/gu;
/** “家电下乡”、“农机下乡”: the marks already separate them. */
const BETWEEN = /(?<=[”》])、(?=[“《])/gu;
/** A number before a bracket without an opener is the label of a point: 1）, 一) */
const LABEL_BRACKET = /^\s*[0-9一二三四五六七八九十]{1,3}）/u;

/** Faults of one line. Linear. */
export function findQuoteFaults(line: DraftLine): FormFinding[] {
  return [
    ...balanceFaults(line),
    ...findAll(line, STRAIGHT, ({ 0: words }) => ({
      rule: 'quotes',
      words: '引号是直的',
      suggestion: `“${words.slice(1, -1)}”`,
    })),
    ...findAll(line, BETWEEN, () => ({ rule: 'quotes', words: '引号之间、书名号之间通常不用顿号' })),
  ];
}

function balanceFaults({ start, text }: DraftLine): FormFinding[] {
  const open: { mark: string; at: number }[] = [];
  const findings: FormFinding[] = [];
  const fault = (at: number, words: string): void => {
    findings.push({ rule: 'quotes', start: start + at, end: start + at + 1, words });
  };
  const label = LABEL_BRACKET.exec(text)?.[0].length ?? 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const partner = PARTNERS[mark];
    if (OPENERS.has(mark)) {
      const inner = INNER[mark];
      if (inner !== undefined && open.at(-1)?.mark === mark) fault(at, `“${mark}”里面再引用，用“${inner}”`);
      open.push({ mark, at });
    } else if (partner !== undefined) {
      if (open.at(-1)?.mark === partner) open.pop();
      else if (open.some((each) => each.mark === partner)) {
        while (open.at(-1)?.mark !== partner) {
          const left = open.pop();
          if (left !== undefined) fault(left.at, `“${left.mark}”没有配对`);
        }
        open.pop();
      } else if (at >= label) fault(at, `“${mark}”没有配对`);
    }
  }
  for (const { mark, at } of open) fault(at, `“${mark}”没有配对`);
  return findings;
}
