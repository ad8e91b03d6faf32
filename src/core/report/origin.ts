import type { Origin } from './report.ts';

const UNIT_NAMES: Readonly<Record<Origin['unit'], string>> = { page: '页', paragraph: '段' };

/** `{ unit: 'page', number: 3 }` → 原文件第 3 页, for page links and quotations. */
export function formatOrigin({ unit, number }: Origin): string {
  return `原文件第 ${number} ${UNIT_NAMES[unit]}`;
}
