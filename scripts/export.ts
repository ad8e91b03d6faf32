/**
 * `npm run -s export -- --format jsonl`: all reports with metadata, paragraphs and folded text, one a line, for databases and search
 * servers (docs/beyond-one-machine.md). `--out <file>` instead of standard output.
 */
import { once } from 'node:events';
import { jsonLine } from '../src/core/exchange/json-lines.ts';
import { compareReports } from '../src/core/holdings/order.ts';
import { messageOf } from '../src/core/message-of.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { requireReplaceableFile, writeWhole } from '../src/pipeline/output-file.ts';
import { readingProgress } from '../src/pipeline/progress.ts';
import { reportsOf } from '../src/pipeline/site-step.ts';
import { formatProblems, printable } from '../src/pipeline/terminal.ts';
import { FOLDER_OPTIONS, fromUser, readArguments, useFolders } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run -s export',
  summary: '把全部报告连同著录、段落和检索用的文本写成一行一篇的 JSON，供数据库和检索服务器使用。',
  options: {
    format: { type: 'string', value: 'jsonl', help: '格式；目前只有 jsonl' },
    out: { type: 'string', value: '文件', help: '写到文件，而不是标准输出' },
    content: FOLDER_OPTIONS.content,
  },
  notes: ['退出码：0 写好；1 内容有错误，读不出的文件没有列入；2 命令写错。'],
});
if (values.format !== undefined && values.format !== 'jsonl') {
  console.error(`不认识的格式 ${values.format}；目前只有 jsonl。`);
  process.exit(2);
}
useFolders({ content: values.content });
const { contentDir } = resolveEnvironment();
const target = values.out === undefined ? undefined : fromUser(values.out);
try {
  const isOurs = (head: string): boolean => /^\{"id":"[^"]*","title":/.test(head);
  if (target !== undefined) requireReplaceableFile(target, { setting: '--out', contentDir, isOurs });
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
const archive = await loadArchive(contentDir, { onRead: readingProgress(process.stderr) });
const errors = archive.problems.filter(({ severity }) => severity === 'error');
const reports = reportsOf(archive).sort(compareReports);
if (target === undefined) {
  for (const report of reports) if (!process.stdout.write(jsonLine(report))) await once(process.stdout, 'drain');
} else {
  try {
    await writeWhole(target, lines());
    console.error(`已写出 ${reports.length} 篇：${printable(target)}`);
  } catch (error) {
    console.error(`没有写成 ${printable(target)}，原有的文件没有改动：${messageOf(error)}`);
    process.exit(1);
  }
}
if (errors.length > 0) {
  console.error(`${formatProblems(errors)}\n\n内容有 ${errors.length} 处错误，读不出的文件没有列入。`);
  process.exitCode = 1;
}

function* lines(): Generator<string> {
  for (const report of reports) yield jsonLine(report);
}
