import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test, vi } from 'vitest';
import type { IntakeEntry } from '../../src/core/report/intake.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { formatProblem } from '../../src/core/report/problem.ts';
import type { LoadedArchive } from '../../src/handover/handover.ts';
import { openDocuments } from '../../src/pipeline/formats/documents.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';

const told = ({ problems }: LoadedArchive): string => problems.map(formatProblem).join('\n');

const entry = ({ files }: LoadedArchive, name: string): IntakeEntry => {
  const found = files.find(({ file }) => file === name);
  if (!found) throw new Error(`${name} is not in the archive`);
  return found;
};

describe('a content folder', () => {
  it('is read into entries, sorted, with settings and catalogue', async () => {
    const folder = contentFolder({
      '2022/总结.txt': REPORT,
      'b.md': `# 述职报告\n\n${REPORT}`,
      'archive.yaml': 'title: 云河县报告库',
      'catalogue.csv': 'file,level\n2022/总结.txt,市\n',
      'expected.json': '{}',
      '.git/config': 'x',
      '~$总结.docx': 'x',
    });
    const archive = await loadArchive(folder);
    expect(archive.settings.title).toBe('云河县报告库');
    expect(archive.files.map(({ file, status }) => `${file} ${status}`)).toEqual([
      '.git passed over',
      '2022/总结.txt report',
      'archive.yaml passed over',
      'b.md report',
      'catalogue.csv passed over',
      'expected.json passed over',
      '~$总结.docx passed over',
    ]);
    expect(entry(archive, '2022/总结.txt').report?.metadata.level).toMatchObject({
      value: '市',
      evidence: { from: 'catalogue' },
    });
    expect(archive.files).toEqual(JSON.parse(JSON.stringify(archive.files)));
  });

  it('tells files that are no reports, and nothing of hidden files', async () => {
    const folder = contentFolder({
      'a.txt': REPORT,
      'b.RAR': 'x',
      'c.xlsx': 'x',
      'd.png': 'x',
      README: 'x',
      '.DS_Store': 'x',
    });
    expect(told(await loadArchive(folder))).toMatchInlineSnapshot(`
      "README 提示 not-a-report：这种文件不作为报告读取。
      b.RAR 警告 format-not-read：压缩包（.rar）尚不能读取，没有收入馆藏。请先解压，再把里面的报告放进内容文件夹。
      c.xlsx 警告 format-not-read：Excel 表格（.xlsx）尚不能读取，没有收入馆藏。若是著录好的报告目录，请用 WPS 或 Excel 打开，另存为“CSV UTF-8”，命名为 catalogue.csv，放在内容文件夹的最上层；若是报告，请把其中的文字复制到记事本，另存为 .txt，编码选 UTF-8。
      d.png 提示 not-a-report：这种文件不作为报告读取。"
    `);
  });

  it('may be missing or empty', async () => {
    expect(told(await loadArchive(contentFolder())).replace(/wenmai-\w+/, '<folder>')).toMatchInlineSnapshot(
      `"<folder>/ 错误 no-reports：内容文件夹里没有报告。请放入 .txt、.docx、.pdf 等报告文件；若放在别处，用 WENMAI_CONTENT 指明。"`,
    );
    expect(told(await loadArchive('/没有/这个文件夹'))).toMatchInlineSnapshot(
      `"这个文件夹/ 错误 no-content-folder：找不到内容文件夹 /没有/这个文件夹。请建立这个文件夹并放入报告，或用 WENMAI_CONTENT 指明内容文件夹。"`,
    );
  });

  it('names both files that would share a page', async () => {
    const archive = await loadArchive(
      contentFolder({
        'a.txt': REPORT,
        'a.md': REPORT.replaceAll('2022', '2021').replaceAll('档', '图书'),
        'x/b.txt': REPORT.replaceAll('2022', '2020').replaceAll('建设', '修缮'),
        'x-b.txt': REPORT.replaceAll('2022', '2019').replaceAll('工作', '治水'),
      }),
    );
    expect(told(archive)).toMatchInlineSnapshot(`
      "a.md 错误 same-id：与“a.txt”的网页名相同（a.html），内容不同，是两份报告，只收“a.txt”。请把这个文件改名；只差大小写或扩展名的名字不能区分。
      x/b.txt 错误 same-id：与“x-b.txt”的网页名相同（x-b.html），只收“x-b.txt”。请把这个文件改名；只差大小写或扩展名的名字不能区分。"
    `);
    expect(archive.files.filter(({ status }) => status === 'faulty')).toHaveLength(2);
  });

  it('tells mistakes of archive.yaml and catalogue.csv as theirs, and reads the reports all the same', async () => {
    const archive = await loadArchive(
      contentFolder({ 'a.txt': REPORT, 'archive.yaml': 'titel: 甲', 'catalogue.csv': Buffer.from('PK\x03\x04') }),
    );
    expect(archive.files.map(({ file, status }) => `${file} ${status}`)).toEqual([
      'a.txt report',
      'archive.yaml faulty',
      'catalogue.csv faulty',
    ]);
  });

  it('takes archive.yaml in another encoding, with a warning', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'archive.yaml': Buffer.from('title: 云河县报告库', 'utf16le') });
    const archive = await loadArchive(folder);
    expect(archive.settings.title).toBe('云河县报告库');
    expect(told(archive)).toContain('archive.yaml 警告 settings-encoding：编码是 UTF-16LE，已按此读取。');
  });
});

describe('a fault of our own', () => {
  it('costs one file, not the archive', async () => {
    const folder = contentFolder({ 'a.txt': REPORT, 'b.txt': `坏${REPORT}` });
    const parse: typeof parseReport = (source, settings) => {
      if (source.text.startsWith('坏')) throw new TypeError('x is undefined');
      return parseReport(source, settings);
    };
    const archive = await loadArchive(folder, { parse });
    expect(archive.files.map(({ status }) => status)).toEqual(['report', 'faulty']);
    expect(told(archive)).toMatchInlineSnapshot(
      `"b.txt 错误 internal-error：程序处理这份文件时出错（TypeError: x is undefined）。这是程序的缺陷，请把这份文件和这段话报告给开发者；文件移出内容文件夹后，其余文件不受影响。"`,
    );
  });
});

describe('what the store knows', () => {
  const setUp = async () => {
    const folder = contentFolder({
      'a.txt': REPORT,
      'b.txt': REPORT.replaceAll('2022', '2021'),
      'c.txt': REPORT.replaceAll('档案馆', '水务局'),
    });
    let stored = new Map<string, IntakeEntry>();
    const parse = vi.fn(parseReport);
    const load = async (): Promise<LoadedArchive> => {
      parse.mockClear();
      const known = (file: string, digest: string): IntakeEntry | undefined => {
        const found = stored.get(file);
        return found?.digest === digest ? found : undefined;
      };
      const archive = await loadArchive(folder, { parse, known });
      stored = new Map(archive.files.map((file) => [file.file, JSON.parse(JSON.stringify(file))]));
      return archive;
    };
    await load();
    return { folder, load, parsed: () => parse.mock.calls.map(([source]) => source.source.file) };
  };

  it('is not parsed again', async () => {
    const { load, parsed } = await setUp();
    const again = await load();
    expect(parsed()).toEqual([]);
    expect(again.files.map(({ status }) => status)).toEqual(['report', 'report', 'report']);
  });

  it('is parsed again when bytes, path or row change, and when the settings for parsing change', async () => {
    const { folder, load, parsed } = await setUp();
    write(folder, 'a.txt', `${REPORT}。`);
    await load();
    expect(parsed()).toEqual(['a.txt']);
    renameSync(join(folder, 'a.txt'), join(folder, 'd.txt'));
    await load();
    expect(parsed()).toEqual(['d.txt']);
    write(folder, 'catalogue.csv', 'file,level\nb.txt,市\n');
    await load();
    expect(parsed()).toEqual(['b.txt']);
    write(folder, 'archive.yaml', 'title: 甲\nowner: 乙');
    await load();
    expect(parsed()).toEqual([]);
    write(folder, 'archive.yaml', 'aliases: { xf: 信访 }');
    await load();
    expect(parsed()).toEqual(['b.txt', 'c.txt', 'd.txt']);
  });

  it('forgets what was true of the whole archive', async () => {
    const { folder, load } = await setUp();
    write(folder, 'a.md', REPORT);
    const twins = await load();
    expect(entry(twins, 'a.md').status).toBe('passed over');
    expect(entry(twins, 'b.txt').report?.metadata.series.value).toBeDefined();
    rmSync(join(folder, 'a.md'));
    const alone = await load();
    expect(entry(alone, 'a.txt')).toMatchObject({ status: 'report', problems: [] });
    rmSync(join(folder, 'a.txt'));
    expect(entry(await load(), 'b.txt').report?.metadata.series.value).toBeUndefined();
  });
});

describe('files that claim or hold the same', () => {
  const withRef = (text: string, ref: string): string => `---\n档号: ${ref}\n---\n${text}`;
  const other = REPORT.replaceAll('2022', '2021').replaceAll('档案馆', '水务局').replaceAll('查档', '办事');

  it('are told of a 档号 that they share, in whatever signs it is written', async () => {
    const folder = contentFolder({
      'a.txt': withRef(REPORT, 'X001-WS·2022-Y-BGS-0001'),
      'b.txt': withRef(other, 'x001—ws．2022—y—bgs—0001'),
    });
    const { files } = await loadArchive(folder);
    expect(files.map(({ status, problems }) => [status, ...problems.map(({ code }) => code)])).toEqual([
      ['faulty', 'same-ref'],
      ['faulty', 'ref-year', 'same-ref'],
    ]);
    rmSync(join(folder, 'b.txt'));
    const entries = new Map(files.map((file) => [file.digest, file]));
    const again = await loadArchive(folder, { known: (_file, digest) => entries.get(digest) });
    expect(again.files.map(({ status, problems }) => [status, problems])).toEqual([['report', []]]);
  });

  it('are told of copies, saved again or not', async () => {
    const archive = await loadArchive(
      contentFolder({
        'a.txt': REPORT,
        'b.txt': REPORT,
        'c.txt': `\ufeff${REPORT}`,
        'd.txt': `${REPORT.repeat(1)}${other.repeat(12)}`,
        'e.txt': `${REPORT.repeat(1)}${other.repeat(12)}另附一行。\n`,
      }),
    );
    expect(archive.problems.map(({ file, code, message }) => `${file} ${code} ${message}`)).toEqual([
      'b.txt same-bytes 与“a.txt”逐字节相同。',
      'c.txt same-text 与“a.txt”的文字相同，只有标点、断行或编码不同。',
      expect.stringMatching(/^e\.txt near-text 与“d\.txt”几乎相同（相似度 9\d%）。$/u),
    ]);
  });
});

test('a long text is parsed in a worker, to the same report, and within its time', { timeout: 60_000 }, async () => {
  const long = REPORT + '今年以来，各项工作有序推进，取得明显成效。\n'.repeat(2000);
  const folder = contentFolder({ '长.txt': long, '短.txt': REPORT });
  const [apart, here] = [await loadArchive(folder), await loadArchive(folder, { parse: parseReport })];
  expect(apart.files.map(({ report, problems, status }) => ({ report, problems, status }))).toEqual(
    here.files.map(({ report, problems, status }) => ({ report, problems, status })),
  );
  const documents = openDocuments({ seconds: 0.001 });
  onTestFinished(() => documents.close());
  const late = await loadArchive(folder, { documents });
  expect(late.files.map(({ file, status, problems }) => [file, status, problems.at(-1)?.code])).toEqual([
    ['短.txt', 'report', undefined],
    ['长.txt', 'faulty', 'parser-timeout'],
  ]);
});
