/**
 * `npm run -s catalogue`: what is known of every report, as a CSV to edit in a spreadsheet and put back as catalogue.csv.
 * `--missing` only the reports with gaps; `--out <file>` instead of standard output; `--force` over a file that exists.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogueSheet } from '../src/core/exchange/catalogue-csv.ts';
import { openFields } from '../src/core/metadata/open-fields.ts';
import { overwriteFault } from '../src/pipeline/catalogue-sheet.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { writeWhole } from '../src/pipeline/output-file.ts';
import { readingProgress } from '../src/pipeline/progress.ts';
import { reportsOf } from '../src/pipeline/site-step.ts';
import { formatProblems, printable } from '../src/pipeline/terminal.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run -s catalogue',
  summary: '把每篇报告的著录写成一张 CSV 表，改好后存为内容文件夹中的 catalogue.csv。',
  options: {
    missing: { type: 'boolean', help: '只写有待核项目的报告' },
    out: { type: 'string', value: '文件', help: '写到文件，而不是标准输出' },
    force: { type: 'boolean', help: '文件已存在时覆盖' },
    content: FOLDER_OPTIONS.content,
  },
  notes: ['退出码：0 写好；1 内容有错误，读不出的文件没有列入；2 没有写，或命令写错。'],
});
useFolders({ content: values.content });
const { root, contentDir } = resolveEnvironment();
const archive = await loadArchive(contentDir, { onRead: readingProgress(process.stderr) });
const errors = archive.problems.filter(({ severity }) => severity === 'error');
const reports = reportsOf(archive).filter((report) => !values.missing || openFields(report).length > 0);
const sheet = catalogueSheet(reports);
if (errors.length > 0) console.error(`${formatProblems(errors)}\n`);

if (values.out === undefined) process.stdout.write(sheet);
else await write(resolve(root, values.out));
if (errors.length > 0) {
  console.error(`内容有 ${errors.length} 处错误，读不出的文件没有列入。`);
  process.exitCode = 1;
}

async function write(target: string): Promise<void> {
  const fault = existsSync(target) ? overwriteFault(target, { contentDir, archive, ...values }) : undefined;
  if (fault !== undefined) {
    console.error(fault);
    process.exit(2);
  }
  // A spreadsheet that is open, or a full disk, must not cost the archivist the old file.
  await writeWhole(target, [sheet]);
  console.error(`已写出 ${reports.length} 份报告的著录：${printable(target)}`);
}
