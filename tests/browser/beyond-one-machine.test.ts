/** The commands of docs/beyond-one-machine.md, run as they stand there, against this site's own search. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Archive } from '../../src/browser/library/archive-api.ts';
import { foldedText } from '../../src/core/exchange/json-lines.ts';
import { write } from '../pipeline/content-folder.ts';
import { type BuiltArchive, buildArchive } from './built-archive.ts';
import { diskLoader, openFrom } from './disk-loader.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/beyond-one-machine.md'), 'utf8');
/** The phrase that the document asks for. */
const ASKED = '高质量发展';

const REPORTS: Record<string, string> = {
  '2021/a.txt': `青岚县档案馆2021年工作总结
2021年，全馆学懂、弄通、做实各项部署，服务高质量发展。接收档案１２３４卷，ＧＤＰ资料归集完成。
一、高质量发展，要有高质量的档案。高质量。发展数字化。
人人参与，人人人都有责任。`,
  '2021/b.txt': `青岚县水务局2021年工作总结
学懂弄通做实，推动“高质量发展”；A类项目12个，gdp增速稳步提升。
到期整改XX村、＊＊村的隐患，二O二一年内完成。`,
  '2022/c.md': `# 青岚县档案馆2022年工作总结

坚持**高质量**发展。编号 1,234 的卷宗归档；1234卷上架。

- 学懂弄通
- 做实工作，二〇二一年的遗留问题已解决`,
  'd.txt': `关于学习情况的汇报
学懂（弄通）做实，事事有着落。𠮷安路的档案已数字化。`,
};

/** With punctuation, of full width, with letters, masks, supplementary characters, repeating itself, nowhere. */
const PHRASES = [
  ...[ASKED, '学懂、弄通、做实', '学懂弄通', '１２３４', '1234', 'GDP', 'ｇｄｐ', 'A类', '2021年', '二〇二一年'],
  ...['XX村', '＊＊村', '人人', '𠮷安路', '档案', '年工作', '乘风破浪', 'xyz'],
];

let content: string;
let built: BuiltArchive;
let archive: Archive;
let database: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'wenmai-beyond-'));
  for (const [file, text] of Object.entries(REPORTS)) write(join(content, 'content'), file, text);
  built = await buildArchive(join(content, 'content'));
  archive = await openFrom(diskLoader(built.site).loader);
  const env = { ...process.env, INIT_CWD: content, WENMAI_CONTENT: join(content, 'content') };
  const command = ['scripts/export.ts', ...commandOf('npm run -s export -- ')];
  execFileSync(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  database = await DuckDBInstance.create();
  connection = await database.connect();
  await connection.run(`SET file_search_path = '${content}'`);
}, 60_000);

afterAll(async () => {
  connection?.closeSync();
  database?.closeSync();
  await built?.remove();
  rmSync(content, { recursive: true, force: true });
});

/** The words of a command of the document after its beginning. */
function commandOf(beginning: string): string[] {
  const line = DOCUMENT.split('\n').find((each) => each.startsWith(beginning));
  if (line === undefined) throw new Error(`The document has no line that begins with ${beginning}`);
  return line.slice(beginning.length).split(' ');
}

/** The code of the first block of the document in a language that holds some words. */
function blockOf(language: string, words = ''): string {
  const blocks = DOCUMENT.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'));
  const block = [...blocks].map(([, code = '']) => code).find((code) => code.includes(words));
  if (block === undefined) throw new Error(`The document has no block of ${language} with ${words}.`);
  return block;
}

const openSearchBlock = (): string => blockOf('sh', 'bulk.ndjson');

interface YearCount {
  year: number | null;
  reports: number;
  occurrences: number;
}

const byYear = (a: YearCount, b: YearCount): number => (a.year ?? 9999) - (b.year ?? 9999);

async function ownCounts(phrase: string): Promise<YearCount[]> {
  const years = new Map(built.reports.map(({ id, metadata }) => [id, metadata.year.value ?? null]));
  const found = new Map<number | null, YearCount>();
  for (const { id, hits } of (await archive.count(phrase)).reports) {
    const year = years.get(id) ?? null;
    const known = found.get(year) ?? { year, reports: 0, occurrences: 0 };
    found.set(year, { year, reports: known.reports + 1, occurrences: known.occurrences + hits });
  }
  return [...found.values()].sort(byYear);
}

test('DuckDB counts what search counts, by the SQL of the document', async () => {
  const [create = '', select = ''] = blockOf('sql').split(/;\n/);
  await connection.run(create);
  expect((await connection.runAndReadAll('SELECT count(*)::INTEGER FROM reports')).getRows()).toEqual([[4]]);
  let counted = 0;
  for (const phrase of PHRASES) {
    const asked = select.replaceAll(`'${ASKED}'`, `'${foldedText(phrase)}'`);
    const rows = (await connection.runAndReadAll(asked)).getRowObjectsJS();
    const counts = rows.map(({ year, reports, occurrences }) => ({
      year: year === null ? null : Number(year),
      reports: Number(reports),
      occurrences: Number(occurrences),
    }));
    expect([phrase, counts.sort(byYear)]).toEqual([phrase, await ownCounts(phrase)]);
    counted += counts.reduce((sum, { occurrences }) => sum + occurrences, 0);
  }
  expect(counted).toBeGreaterThan(40);
});

test('the lines for OpenSearch are an action and a report each, by the command of the document', () => {
  const [, code = ''] = /^node -e '([^']+)' > bulk\.ndjson$/m.exec(openSearchBlock()) ?? [];
  const written = execFileSync(process.execPath, ['-e', code], { cwd: content, encoding: 'utf8' });
  expect(written.endsWith('\n')).toBe(true);
  const lines = written.slice(0, -1).split('\n');
  expect(lines).toHaveLength(2 * built.reports.length);
  const indexed: string[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const [action, report] = [JSON.parse(lines[at] ?? ''), JSON.parse(lines[at + 1] ?? '')];
    expect(action).toEqual({ index: { _id: report.id } });
    expect(report.folded).toHaveLength(report.paragraphs.length);
    indexed.push(report.id);
  }
  expect(indexed).toEqual(built.reports.map(({ id }) => id));
  const mapping = JSON.parse(/curl -X PUT \S+ -H '[^']+' -d '([^']+)'/.exec(openSearchBlock())?.[1] ?? '');
  const fields = Object.keys(mapping.mappings.properties);
  for (const field of fields) expect(lines.join('\n')).toContain(`"${field}":`);
});
