/**
 * Our own passes over a text take steps in proportion to its length, whatever it repeats: twice the text, about twice the steps.
 * A step is a run of a block of our code, as V8 counts them; steps within a regular expression or a library are not counted.
 */
import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/report/defaults.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { withoutOverprint } from '../../src/pipeline/formats/pages/overprint.ts';
import { isTangledMarkdown } from '../../src/pipeline/markdown-limits.ts';
import { checkPlausible } from '../../src/pipeline/plausibility/plausibility.ts';
import { REPORT } from './content-folder.ts';

const SOURCE = { file: 'a.txt', format: 'txt', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;

const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // Code that runs once only has run by then.
  for (const format of ['text', 'markdown'] as const) await stepsOf(REPORT, format);
});

afterAll(async () => {
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/** Runs of blocks of our code since the last call. */
async function takeSteps(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => /\/src\/(?:core|pipeline)\//.test(url));
  const ranges = ours.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

async function stepsOf(text: string, format: 'text' | 'markdown'): Promise<number> {
  await takeSteps();
  isTangledMarkdown(text);
  checkPlausible(text.split('\n'), format === 'text' ? 'txt' : 'md');
  parseReport({ id: 'a', source: SOURCE, format, text }, DEFAULT_SETTINGS);
  return takeSteps();
}

const KINDS: Readonly<Record<string, string>> = {
  'spaced digits': '1 9 ',
  'spaced wide digits': '１ ',
  'ends of links': '](',
  'underlines of headings': '=\n',
  'items of lists': '- a\n',
  'numbers of lists': '1) a\n',
  'strike-through': '~~a',
  'full stops': '。\n\n',
  'cells of tables': '|',
  'rows of tables': '|甲|乙|\n',
  brackets: '（',
  'closing brackets': '）',
  'quotation marks': '“',
  'book titles': '《甲》',
  headings: '一、甲\n',
  'nested headings': '一、甲\n（一）乙\n1.丙\n',
  years: '2022年',
  spaces: '　',
  'empty lines': '\n',
  'page numbers': '— 1 —\n',
  'page breaks': '\f',
  'single letters': '甲 ',
  'one sentence': '完成任务。',
};

/** UTF-16 units. Markdown is read by a library, which takes its time where V8 counts. */
const LENGTHS = { text: 4000, markdown: 1000 };
const MOST = 2.4;

for (const format of ['text', 'markdown'] as const) {
  test.each(Object.entries(KINDS))(`%s in ${format}`, async (_kind, repeated) => {
    const textOf = (length: number): string => REPORT + repeated.repeat(Math.ceil(length / repeated.length));
    const once = await stepsOf(textOf(LENGTHS[format]), format);
    const twice = await stepsOf(textOf(2 * LENGTHS[format]), format);
    expect(once).toBeGreaterThan(100);
    expect(twice / once).toBeLessThan(MOST);
  });
}

test('a character that a page sets many times into one place', async () => {
  const stepsOfLine = async (length: number): Promise<number> => {
    await takeSteps();
    const line = { text: '丙'.repeat(length), left: 0, right: 140, y: 54, size: 5.6, page: 1, pageHeight: 842 };
    const kept = withoutOverprint([line]);
    expect(kept.map(({ text }) => text).join('')).toMatch(/^丙+$/);
    return takeSteps();
  };
  await stepsOfLine(1000);
  const once = await stepsOfLine(4000);
  expect((await stepsOfLine(8000)) / once).toBeLessThan(MOST);
});
