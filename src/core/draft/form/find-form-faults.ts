/** Finds all faults of form in a draft. */
import { type FormFinding, linesOf } from './finding.ts';
import { findNumberingFaults } from './numbering.ts';
import { findNumeralFaults } from './numerals.ts';
import { findMissingParts } from './parts.ts';
import { findPunctuationFaults } from './punctuation.ts';
import { findQuoteFaults } from './quotes.ts';
import { findTypos } from './typos.ts';

/**
 * Faults in the order of the draft: numbering, punctuation, quotation marks, numerals and dates, missing parts, wrong characters.
 *
 * 一、…⏎三、… has one: “三、”前缺第 2 项. Linear in the length of the draft.
 */
export function findFormFaults(draft: string): FormFinding[] {
  const lines = linesOf(draft);
  const findings = [
    ...findNumberingFaults(lines),
    ...lines.flatMap((line) => [...findPunctuationFaults(line), ...findQuoteFaults(line), ...findTypos(line)]),
    ...findNumeralFaults(lines),
    ...findMissingParts(lines),
  ];
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
