/** `npm run e2e:browsers`: a reader's way through the sample archive in Firefox and in builds of Chromium of several ages. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { BROWSERS } from '../tests/e2e/browsers/browsers.ts';
import { fetchBrowser } from '../tests/e2e/browsers/fetch-browser.ts';
import { STEPS } from '../tests/e2e/browsers/journey.ts';
import { RESULTS, type Result } from '../tests/e2e/browsers/results.ts';
import { readArguments } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run e2e:browsers',
  summary: '在 Firefox ESR 和各年代的 Chromium 里把示例馆藏走一遍：读、浏览、检索、比对、核稿、趋势、摘录、打印。',
  options: {
    all: { type: 'boolean', help: '所有浏览器；默认只有 npm test 也用的几个' },
    browser: {
      type: 'string',
      value: BROWSERS.map(({ id }) => id).join('|'),
      help: '只用这一个，可以写多次',
      multiple: true,
    },
  },
  notes: ['旧版浏览器由 npm 取到 .cache/browsers。WENMAI_FIREFOX：Firefox 的位置。'],
});
const { root } = resolveEnvironment();
const chosen = BROWSERS.filter(({ id, always }) =>
  values.browser.length > 0 ? values.browser.includes(id) : values.all || always,
);
for (const browser of chosen) if (!fetchBrowser(browser)) console.warn(`${browser.name} 取不到，略过。`);

rmSync(RESULTS, { recursive: true, force: true });
const env = { ...process.env, WENMAI_BROWSERS: chosen.map(({ id }) => id).join(',') };
const { status } = spawnSync('npx', ['playwright', 'test', '--project=browsers'], { cwd: root, env, stdio: 'inherit' });
console.log(tableOf(readResults()));
process.exit(status ?? 1);

function readResults(): Result[] {
  if (!existsSync(RESULTS)) return [];
  return globSync('*.json', { cwd: RESULTS }).map(
    (file) => JSON.parse(readFileSync(join(RESULTS, file), 'utf8')) as Result,
  );
}

/** A row a browser and way, the newest first. */
function tableOf(results: readonly Result[]): string {
  const rows = chosen.flatMap(({ id }) => results.filter((result) => result.id === id));
  const lines = rows.map(({ name, version, way, outcomes }) => {
    return [`${name.replace(/ \d+$/, '')} ${version}`, way, ...STEPS.map((step) => wordOf(outcomes[step] ?? ''))];
  });
  return [['browser', 'way', ...STEPS], Array.from({ length: STEPS.length + 2 }, () => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function wordOf(outcome: string): string {
  return { done: '✓', told: 'told' }[outcome] ?? '✗';
}
