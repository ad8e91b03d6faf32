/** Sums up what became of broken files: for each kind how many ended as what. */
import type { Kind } from './broken-input.ts';
import type { Examined } from './examine.ts';

/** `report`, `report with warnings`, `passed over`, or the codes of the errors. */
export function outcomeOf({ input, entries, breaches }: Examined): string {
  const entry = entries.find(({ file }) => file === input.file);
  if (breaches.length > 0 || !entry) return 'FAILED';
  const codes = (severity: string): string[] => [
    ...new Set(entry.problems.filter((problem) => problem.severity === severity).map(({ code }) => code)),
  ];
  if (entry.status === 'faulty') return codes('error').join(' + ');
  if (entry.status === 'report') return codes('warning').length > 0 ? 'report, warned' : 'report';
  return codes('info').at(0) ?? codes('warning').at(0) ?? 'passed over';
}

/** `truncated  110: damaged-document 60, report 30, …`, a line for each kind. */
export function formatOutcomes(examined: readonly Examined[]): string {
  const kinds = new Map<Kind, Map<string, number>>();
  for (const one of examined) {
    const counts = kinds.get(one.input.kind) ?? new Map<string, number>();
    const outcome = outcomeOf(one);
    kinds.set(one.input.kind, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
  }
  const lines = [...kinds].map(([kind, counts]) => {
    const sum = [...counts.values()].reduce((total, count) => total + count, 0);
    const told = [...counts].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
    return `${kind.padEnd(22)}${String(sum).padStart(5)}: ${told.join(', ')}`;
  });
  return lines.join('\n');
}
