import type { CleanedLine } from '../report.ts';
import type { CleaningRule } from '../settings.ts';
import { isRunningText, type Line } from './lines.ts';

interface CompiledRule {
  name: string;
  line: RegExp;
  until?: RegExp;
  runningText: boolean;
  edge: boolean;
  encloses: boolean;
}

/** Name under which lines between two advertising lines are recorded. */
export const ENCLOSED_RULE = '广告夹行';

/** An enclosed line is a caption of the advertisement, never a sentence: at most this long, without the end of a sentence. */
const ENCLOSED_MAX = 40;

/** A line of this length with a full stop is a sentence. */
const SENTENCE_MIN = 16;

/** Compiled rules by their list: an archive has one list and up to ten thousand reports. */
const compiled = new WeakMap<readonly CleaningRule[], CompiledRule[]>();

function compile(rules: readonly CleaningRule[]): CompiledRule[] {
  const known = compiled.get(rules);
  if (known) return known;
  const fresh = rules.map((rule) => ({
    name: rule.name,
    line: new RegExp(rule.line, 'u'),
    until: rule.until === undefined ? undefined : new RegExp(rule.until, 'u'),
    runningText: rule.runningText,
    edge: rule.edge === true,
    encloses: rule.encloses === true,
  }));
  compiled.set(rules, fresh);
  return fresh;
}

/**
 * Removes the lines that the rules match: watermarks, advertising, web navigation, page numbers.
 *
 * A line of running text is kept unless the rule has `runningText`. A rule with `edge` applies to lines above the first and below
 * the last sentence of a text: there 来源： is a web page's, in between it is the source of a figure. Lines between two advertising
 * lines (`encloses`) of one block without blank lines are removed too, unless they are sentences: 自建平台、实时分享 between 仅供学习 and 会员群
 * is part of the advertisement; a line between two web addresses is not. `keep` protects a line from that, such as a title right
 * under a watermark.
 *
 * Rules are matched against the trimmed line; time is the number of lines times the number of rules.
 */
export function applyRules(
  lines: readonly Line[],
  rules: readonly CleaningRule[],
  keep: (text: string) => boolean,
): { kept: Line[]; removed: CleanedLine[] } {
  const matched = matchRules(lines, compile(rules));
  const reasons = matched.map((rule) => rule?.name);
  encloseBlocks(lines, matched, { reasons, keep });
  const kept: Line[] = [];
  const removed: CleanedLine[] = [];
  lines.forEach((line, index) => {
    const rule = reasons[index];
    if (rule === undefined) kept.push(line);
    else
      removed.push({
        line: line.line,
        text: line.text,
        action: 'removed',
        rule,
      });
  });
  return { kept, removed };
}

/** For each line the rule that removes it, if any. */
function matchRules(lines: readonly Line[], rules: readonly CompiledRule[]): (CompiledRule | undefined)[] {
  const reasons: (CompiledRule | undefined)[] = new Array(lines.length).fill(undefined);
  const first = lines.findIndex(({ text }) => isSentence(text));
  const last = lines.findLastIndex(({ text }) => isSentence(text));
  let block: CompiledRule | undefined;
  lines.forEach(({ text }, index) => {
    if (text === '') return;
    const running = isRunningText(text);
    if (block) {
      if (!running || block.runningText) reasons[index] = block;
      if (block.until?.test(text)) block = undefined;
      return;
    }
    const isEdge = first < 0 || index < first || index > last;
    const rule = rules.find(
      (candidate) => (!running || candidate.runningText) && (!candidate.edge || isEdge) && candidate.line.test(text),
    );
    if (!rule) return;
    reasons[index] = rule;
    if (rule.until && !rule.until.test(text)) block = rule;
  });
  return reasons;
}

/** Whether a single line looks like a sentence of a report: not a caption, a heading or a line of a web page. */
function isSentence(text: string): boolean {
  return text.length >= SENTENCE_MIN && /。/u.test(text);
}

function encloseBlocks(
  lines: readonly Line[],
  matched: readonly (CompiledRule | undefined)[],
  { reasons, keep }: { reasons: (string | undefined)[]; keep: (text: string) => boolean },
): void {
  let last = -1;
  lines.forEach((line, index) => {
    if (line.text === '') last = -1;
    const rule = matched[index];
    if (!rule) return;
    if (last >= 0 && rule.encloses && matched[last]?.encloses) {
      const between = lines.slice(last + 1, index);
      if (between.every(({ text }) => text.length <= ENCLOSED_MAX && !/[。；]/u.test(text) && !keep(text))) {
        for (let inner = last + 1; inner < index; inner++) reasons[inner] = ENCLOSED_RULE;
      }
    }
    last = index;
  });
}
