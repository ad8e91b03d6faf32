import type { Compared } from './compared.ts';

/** `比对_云河县政府工作报告_2022-2023.csv`: a name that every file system takes. */
export function fileName({ cards: { a, b } }: Compared, extension: string, kind = '比对'): string {
  const subject = a.series !== undefined && a.series === b.series ? a.series : a.title;
  const years = a.year === undefined || b.year === undefined ? [] : [`${a.year}-${b.year}`];
  const words = subject.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return `${[kind, [...words].slice(0, 30).join('').trim(), ...years].join('_')}.${extension}`;
}
