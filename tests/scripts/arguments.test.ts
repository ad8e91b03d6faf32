import { describe, expect, test } from 'vitest';
import { type Command, formatHelp, type OptionSpec, parseArguments } from '../../scripts/arguments.ts';

const CHECK = {
  name: 'npm run check',
  summary: '读取全部内容。',
  options: {
    all: { type: 'boolean', help: '全部列出' },
    out: { type: 'string', value: '文件', help: '写到文件' },
    count: { type: 'string', default: '25', help: '多少' },
  },
  positionals: { name: '文件夹', help: '哪里', most: 1 },
} as const satisfies Command<Record<string, OptionSpec>>;

const fault = (...argv: string[]): string => {
  const parsed = parseArguments(CHECK, argv);
  return parsed.kind === 'fault' ? parsed.message : parsed.kind;
};

describe('values', () => {
  test('have defaults, and the types of their options', () => {
    const parsed = parseArguments(CHECK, []);
    expect(parsed).toEqual({ kind: 'run', values: { all: false, out: undefined, count: '25' }, positionals: [] });
  });

  test('are read with and without an equals sign, options and positionals in any order', () => {
    expect(parseArguments(CHECK, ['馆藏', '--out', 'a.csv', '--all', '--count=-3'])).toEqual({
      kind: 'run',
      values: { all: true, out: 'a.csv', count: '-3' },
      positionals: ['馆藏'],
    });
    expect(parseArguments(CHECK, ['--', '--odd'])).toMatchObject({ kind: 'run', positionals: ['--odd'] });
  });
});

describe('faults', () => {
  test('name the nearest option', () => {
    expect(fault('--al')).toBe('没有 --al 这个选项。是否应为 --all？');
    expect(fault('--coutn', '3')).toBe('没有 --coutn 这个选项。是否应为 --count？');
    expect(fault('--hepl')).toBe('没有 --hepl 这个选项。是否应为 --help？');
    expect(fault('--zzz')).toBe('没有 --zzz 这个选项。');
    expect(fault('-x')).toContain('没有 -x 这个选项。');
    // A name of every object is no option.
    expect(fault('--constructor')).toContain('没有 --constructor 这个选项。');
  });

  test('tell a missing value, a value too many and a word too many', () => {
    expect(fault('--out')).toBe('--out 后面要写文件。');
    expect(fault('--out', '--all')).toBe('--out 后面要写文件。');
    expect(fault('--all=1')).toBe('--all 后面不写值。');
    expect(fault('甲', '乙')).toBe('多出了“乙”。');
  });
});

test('help tells every option and wins over what else is right', () => {
  expect(parseArguments(CHECK, ['--all', '-h'])).toEqual({ kind: 'help', text: formatHelp(CHECK) });
  expect(formatHelp(CHECK)).toMatchInlineSnapshot(`
    "读取全部内容。

    用法：npm run check -- <文件夹> [选项]

      <文件夹>                哪里
      --all                   全部列出
      --out <文件>            写到文件
      --count <值>            多少（默认 25）
      --help                  显示这段说明"
  `);
});
