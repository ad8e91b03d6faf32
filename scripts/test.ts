/**
 * Runs every check of the project, all of them even when some fail, and ends with one line: `123 passed, 0 failed`.
 *
 * Counts are of unit and browser tests; any other step that fails counts as one failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { readArguments } from './arguments.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Result extends Counts {
  name: string;
}

interface Step {
  name: string;
  command: readonly string[];
  /** The file that the step writes its counts to, and how they are read. */
  report?: { file: string; read: (json: string) => Counts };
}

readArguments({
  name: 'npm test',
  summary: '安装测试所需（包括 Chromium），然后检查类型、格式，跑单元测试和浏览器测试。',
  options: {},
});
const { root } = resolveEnvironment();
const RESULTS = join(root, '.cache/test');
const UNIT = join(RESULTS, 'unit.json');

/** Each round begins when the one before has ended; its steps run side by side, and most have one that takes all processors. */
const ROUNDS: readonly (readonly Step[])[] = [
  [{ name: 'browser', command: ['node', 'scripts/ensure-browser.ts'] }],
  [
    { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
    { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  ],
  [
    {
      name: 'unit tests',
      command: [
        'npm',
        'run',
        '--silent',
        'unit',
        '--',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${UNIT}`,
      ],
      report: { file: UNIT, read: readVitest },
    },
  ],
  [
    {
      name: 'browser tests',
      command: ['npm', 'run', '--silent', 'e2e'],
      report: { file: join(RESULTS, 'e2e.json'), read: readPlaywright },
    },
  ],
];

function readVitest(json: string): Counts {
  const report = JSON.parse(json) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readPlaywright(json: string): Counts {
  const { stats } = JSON.parse(json) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Alone a step prints as it goes; beside others it prints all at its end, so that lines do not mix. */
async function runStep({ name, command: [command = '', ...args], report }: Step, isAlone: boolean): Promise<Result> {
  const started = performance.now();
  if (isAlone) console.log(`\n── ${name}`);
  const child = spawn(command, args, { cwd: root, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => printed.push(data));
  const [status] = (await once(child, 'close')) as [number | null];
  if (!isAlone) process.stdout.write(`\n── ${name}\n${Buffer.concat(printed)}`);
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const counts = report && existsSync(report.file) ? report.read(readFileSync(report.file, 'utf8')) : undefined;
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  // A step may fail without a failed test: a file that does not load, a build that does not run.
  return { name, passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

rmSync(RESULTS, { recursive: true, force: true });
const results: Result[] = [];
for (const round of ROUNDS) {
  for (const result of await Promise.all(round.map((step) => runStep(step, round.length === 1)))) results.push(result);
}
const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
const sum = (key: keyof Counts): number => results.reduce((total, counts) => total + counts[key], 0);
if (failing.length > 0) console.log(`\nFailed: ${failing.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failing.length === 0 ? 0 : 1);
