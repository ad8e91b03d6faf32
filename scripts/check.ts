/** `npm run check`: reads all content and prints how it was read, without building pages. */
import { formatCheck } from '../src/pipeline/check-listing.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { checkResult } from '../src/pipeline/intake-listing.ts';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { readingProgress } from '../src/pipeline/progress.ts';
import { isBuildable, QUARANTINED_EXIT } from '../src/pipeline/quarantine.ts';
import { FOLDER_OPTIONS, readArguments, useFolders } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run check',
  summary: '读取全部内容，列出读成了什么、有哪些问题，不生成网页。',
  options: {
    all: { type: 'boolean', help: '全部列出：每一处问题，每个文件的著录、依据和清理记录' },
    json: { type: 'boolean', help: '给程序看的 JSON（npm run -s check -- --json）' },
    lenient: { type: 'boolean', help: '按 npm run build -- --lenient 判断能否建馆' },
    content: FOLDER_OPTIONS.content,
  },
  notes: ['退出码：0 没有错误；1 有错误；3 有错误，但用 --lenient 可以先建其余部分；2 命令写错。'],
});
useFolders(values);
const { contentDir } = resolveEnvironment();
const archive = {
  ...(await loadArchive(contentDir, { onRead: readingProgress(process.stderr) })),
  lenient: values.lenient,
};
const result = checkResult(archive.files);
console.log(
  values.json ? JSON.stringify(result, null, 2) : formatCheck(archive, { folder: contentDir, all: values.all }),
);
if (result.errors > 0) process.exitCode = values.lenient && isBuildable(archive) ? QUARANTINED_EXIT : 1;
