import { describe, expect, it, test } from 'vitest';
import { setUpright } from '../../../src/pipeline/formats/pages/direction.ts';
import type { RawPiece } from '../../../src/pipeline/formats/pages/raw-piece.ts';
import { reflow } from '../../../src/pipeline/formats/pages/reflow.ts';

const BOX = { width: 595, height: 842 };
const SIZE = 12;
const TEXT = '全年接收档案四千三百一十八卷，接待查档群众二千一百零六人次，社会反响良好。';

const piece = (text: string, x: number, y: number): RawPiece => ({
  ...{ page: 1, text, x, y, angle: 0, length: text.length * SIZE, size: SIZE },
});
const down = (text: string, x: number, pitch = 14): RawPiece[] =>
  [...text].map((character, at) => piece(character, x, 770 - at * pitch));
const linesOf = (pieces: readonly RawPiece[]): string[] => {
  const { pieces: upright, rules } = setUpright(pieces, [], BOX);
  return reflow(upright, 1, rules).map(({ text, aside }) => (aside ? `${aside} ${text}` : text));
};

describe('characters one below the other', () => {
  it('are read downwards, column by column from the right', () => {
    expect(linesOf([...down('守正创新再谱新篇章', 500), ...down(TEXT, 440)])).toEqual(['守正创新再谱新篇章', TEXT]);
  });

  it('leave what a page of rows has upright', () => {
    const rows = [0, 1, 2].map((at) => piece(TEXT, 80, 700 - at * 20));
    const read = linesOf([...rows, ...down('云河县档案馆', 40)]);
    expect(read.join('')).toContain(TEXT.repeat(3));
    expect(read.join('')).not.toContain('云河县档案馆云');
  });

  test.each([
    ['side by side', [...TEXT].map((character, at) => piece(character, 60 + at * SIZE, 700))],
    ['far apart', down(TEXT.slice(0, 12), 300, 40)],
  ])('are no column when they stand %s', (_, pieces) => {
    const { pieces: upright } = setUpright(pieces, [], BOX);
    expect(upright).toHaveLength(pieces.length);
    expect(upright.every(({ turn }) => turn === 0)).toBe(true);
  });
});
