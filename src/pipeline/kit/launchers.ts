/** The files at the top of a kit, that an archivist double-clicks: what they hold, and how. */
import type { KitPlatform } from './platforms.ts';

export interface KitFile {
  path: string;
  content: string;
  executable?: boolean;
}

/** Launchers, the guide and the beginnings of an archive. Batch files are ASCII with CRLF: any code page reads them. */
export function launchers({ id, node, isWindows }: KitPlatform): KitFile[] {
  const script = (task: string): KitFile =>
    isWindows
      ? { path: `${NAMES[task]}.bat`, content: crlf(batch(node, task)) }
      : { path: `${NAMES[task]}.sh`, content: shell(node, task), executable: true };
  return [
    script('build'),
    script('preview'),
    script('check'),
    { path: '说明.txt', content: isWindows ? `\uFEFF${crlf(guide('.bat'))}` : guide('.sh') },
    { path: '说明.html', content: guidePage(isWindows ? '.bat' : '.sh') },
    { path: 'app/kit.json', content: `${JSON.stringify({ platform: id })}\n` },
  ];
}

const NAMES: Readonly<Record<string, string>> = { build: '建馆', preview: '预览', check: '检查' };

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

const batch = (node: string, task: string): string =>
  ['@echo off', 'chcp 65001 >nul', `"%~dp0app\\${node.replaceAll('/', '\\')}" "%~dp0app\\scripts\\launch.ts" ${task}`]
    .concat(task === 'preview' ? [] : ['pause'])
    .join('\n')
    .concat('\n');

const shell = (node: string, task: string): string =>
  ['#!/bin/sh', 'here=$(cd "$(dirname "$0")" && pwd)', `exec "$here/app/${node}" "$here/app/scripts/launch.ts" ${task}`]
    .join('\n')
    .concat('\n');

interface Part {
  heading: string;
  lines: readonly string[];
  /** A picture of docs/pictures, and what it shows. */
  picture?: readonly [file: string, words: string];
}

const guideParts = (ending: string): readonly Part[] => [
  {
    heading: '一、放报告',
    lines: [
      '把报告（.txt .md .docx .doc .wps .pdf .ofd .html .zip）放进 content 文件夹，可以分子文件夹。',
      '原件只读不改。',
    ],
  },
  {
    heading: '二、建馆',
    lines: [
      `双击“建馆${ending}”。完成后自动打开网站首页；有问题时打开“建馆结果.txt”，里面逐个写明文件、行号和改法。`,
      '网站在“网站”文件夹里，整个复制到任何网页服务器、共享文件夹或 U 盘即可使用，双击 index.html 也能打开。',
    ],
    picture: ['home.png', '建成的网站首页'],
  },
  {
    heading: '三、改著录',
    lines: [
      '题名、年度、级别、文种、单位认错了，在网站的“著录核对”页里改，存成 catalogue.csv 放进 content 文件夹，再建一次。',
    ],
    picture: ['intake.png', '著录核对页：各篇读成了什么，待核的在哪里'],
  },
  {
    heading: '四、检索、比对',
    lines: ['“检索”找出含有某个提法的每一篇；“比对”把两年的报告逐句并排。'],
    picture: ['search.png', '检索一个提法，每处命中一行'],
  },
  {
    heading: '五、其他',
    lines: [
      `“检查${ending}”只检查，不生成网站。“预览${ending}”在本机打开网站（http://127.0.0.1:4321）。`,
      '本馆的名称、清理规则等写在 content 文件夹的 archive.yaml 里（第一次建馆时生成），文件里有说明。',
      '不需要安装，不需要联网，也不会联网。程序放在只读的地方时，馆藏、网站和缓存在用户主文件夹的“文脉”里。',
      '更新：用新套件覆盖旧的即可，content 里的报告、设置和著录都不动。“缓存”文件夹可以随时删去。',
    ],
  },
];

const TITLE = '文脉：把一个文件夹的工作报告做成可以检索、比对的网站';

function guide(ending: string): string {
  const parts = guideParts(ending).map(
    ({ heading, lines }) => `${heading}\n${lines.map((line) => `　　${line}\n`).join('')}`,
  );
  return `${TITLE}\n\n${parts.join('\n')}`;
}

function guidePage(ending: string): string {
  const parts = guideParts(ending).map(({ heading, lines, picture }) => {
    const [file = '', words = ''] = picture ?? [];
    const shown = picture ? `<p><img src="app/docs/pictures/${file}" alt="${words}"></p>\n` : '';
    return `<h2>${heading}</h2>\n${lines.map((line) => `<p>${line}</p>\n`).join('')}${shown}`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>文脉 说明</title>
<style>body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.8 } img { max-width: 100%; border: 1px solid #ccc }</style>
<h1>${TITLE}</h1>
${parts.join('')}</html>
`;
}
