/** Says what is wrong with a text that is none, or with parts of it. */
import type { Fault } from '../fault.ts';
import { type CountedLine, sum } from './characters.ts';
import { isForeign, MIN_LINE } from './lines.ts';

/** A control character between two Chinese ones is one that a font did not map: 云河县林␇2022 is no 云河县林2022. */
const PRIVATE_USE = /\p{Co}|(?<=\p{Script=Han})(?:(?![\t-\r\u0085])\p{Cc})+(?=[\p{Script=Han}\d])/gu;

/** Characters without a meaning of their own: symbols of a font, names that an office's own font has, glyphs without a character. */
export function privateUse(all: readonly CountedLine[]): Fault | undefined {
  const lines = all.filter(({ broken }) => broken > 0).map(({ text }) => text);
  const count = sum(lines, (line) => line.match(PRIVATE_USE)?.length ?? 0);
  if (count === 0) return undefined;
  const codes = new Set(lines.flatMap((line) => line.match(PRIVATE_USE) ?? []));
  const shown = [...codes]
    .slice(0, 5)
    .map((sign) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  const line = lines.find((text) => text.search(PRIVATE_USE) >= 0) ?? '';
  const at = line.search(PRIVATE_USE);
  const context = line.slice(Math.max(0, at - 8), at + 10);
  const message = `有 ${count} 个造字、符号字体或没有对应文字的字（${shown.join('、')}）认不出是什么字，如“${context}”。`;
  return { code: 'unreadable-characters', severity: 'warning', message, mend: '请对照原件改正这些字。' };
}

export function garbled(bad: readonly CountedLine[], share: number, format: string): Fault {
  const message = `读出的文字多是乱码（约 ${Math.max(1, Math.round(share * 100))}%），如“${sampleOf(bad)}”，没有收入馆藏。`;
  return {
    code: 'garbled-text',
    severity: 'error',
    message,
    mend: MENDS[format] ?? '请用原来的软件打开，确认文字后另存为 .docx 或 .txt。',
  };
}

export function partlyGarbled(bad: readonly CountedLine[], share: number): Fault {
  const message = `有 ${bad.length} 行像是${bad.every(isForeign) ? '外文或' : ''}乱码（约占 ${(share * 100).toFixed(share < 0.01 ? 2 : 0)}%），如“${sampleOf(bad)}”。`;
  return {
    code: 'partly-garbled',
    severity: 'warning',
    message,
    mend: '请对照原件改正这些行，或换成文字可以复制的版本。',
  };
}

export function hardlyChinese(lines: readonly CountedLine[]): Fault {
  const others = lines.filter(({ length, han }) => length >= MIN_LINE && han === 0);
  return {
    code: 'hardly-chinese',
    severity: 'warning',
    message: `文字里几乎没有汉字，如“${sampleOf(others.length > 0 ? others : lines)}”：可能是外文，也可能是字体没有对应的文字。`,
    mend: '请与原件对照；若是乱码，请换成文字可以复制的版本。',
  };
}

function sampleOf(lines: readonly CountedLine[]): string {
  return [...(lines[0]?.text.trim().slice(0, 100) ?? '')].slice(0, 20).join('');
}

const FONTS = '文件的字体没有说明各个字形是什么字：请换成由 Word 或 WPS 直接导出的文件，或先作文字识别（OCR）再放入。';

const MENDS: Readonly<Record<string, string>> = {
  pdf: FONTS,
  ofd: FONTS,
  txt: '请用记事本或 WPS 打开原文件，选对编码后另存为 UTF-8。',
};
