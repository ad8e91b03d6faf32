import type { CleanedLine } from '../report.ts';
import type { CleaningRule } from '../settings.ts';
import { isRunningText, type Line } from './lines.ts';

interface CompiledRule {
  name: string;
  line: RegExp;
  until?: RegExp;
  runningText: boolean;
}

/** Name under which a line between two advertising lines is recorded. */
export const ENCLOSED_RULE = '广告夹行';

/** An enclosed line is a caption of the advertisement, never a sentence: at most this long, without sentence ends. */
const ENCLOSED_MAX = 40;

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
  }));
  compiled.set(rules, fresh);
  return fresh;
}

/**
 * Takes away the lines that the rules name: watermarks, advertising, web navigation, page numbers.
 *
 * A line of running text is passed over unless the rule says `runningText`. Lines that stand between two removed lines
 * of one unbroken block (no blank line between) and are no sentence go with them: 自建平台、实时分享 between 仅供学习 and
 * 会员群 is part of the same advertisement. `keep` protects a line from that, such as a title set right under a watermark.
 *
 * Rules are matched against the trimmed line; time is the number of lines times the number of rules.
 */
export function applyRules(
  lines: readonly Line[],
  rules: readonly CleaningRule[],
  keep: (text: string) => boolean,
): { kept: Line[]; removed: CleanedLine[] } {
  const reasons = matchRules(lines, compile(rules));
  encloseBlocks(lines, reasons, keep);
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

/** For each line the name of the rule that takes it away, if any. */
function matchRules(lines: readonly Line[], rules: readonly CompiledRule[]): (string | undefined)[] {
  const reasons: (string | undefined)[] = new Array(lines.length).fill(undefined);
  let block: CompiledRule | undefined;
  lines.forEach(({ text }, index) => {
    if (text === '') return;
    const running = isRunningText(text);
    if (block) {
      if (!running || block.runningText) reasons[index] = block.name;
      if (block.until?.test(text)) block = undefined;
      return;
    }
    const rule = rules.find((candidate) => (!running || candidate.runningText) && candidate.line.test(text));
    if (!rule) return;
    reasons[index] = rule.name;
    if (rule.until && !rule.until.test(text)) block = rule;
  });
  return reasons;
}

function encloseBlocks(lines: readonly Line[], reasons: (string | undefined)[], keep: (text: string) => boolean): void {
  let last = -1;
  lines.forEach((line, index) => {
    if (line.text === '') last = -1;
    if (reasons[index] === undefined) return;
    if (last >= 0) {
      const between = lines.slice(last + 1, index);
      if (between.every(({ text }) => text.length <= ENCLOSED_MAX && !/[。；]/u.test(text) && !keep(text))) {
        for (let inner = last + 1; inner < index; inner++) reasons[inner] = ENCLOSED_RULE;
      }
    }
    last = index;
  });
}
