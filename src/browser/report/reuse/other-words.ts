/** The words of other reports, by the browser library that knows where their texts are. */
import type { Wenmai } from '../../library/archive-api.ts';

interface Place {
  paragraph: string;
  start: number;
  end: number;
}

/** Rejects with an `ArchiveDataError`, or when the library itself is missing. */
export async function readWords(root: string, id: string, { paragraph, start, end }: Place): Promise<string> {
  const archive = await (await library(root)).openArchive();
  const { paragraphs } = await archive.text(id);
  const text = paragraphs.find((other) => other.id === paragraph)?.text;
  if (text === undefined) throw new Error(`${id} 没有第 ${paragraph.slice(1)} 段：数据不是同一次生成的。请刷新页面。`);
  return text.slice(start, end);
}

let loading: Promise<Wenmai> | undefined;

function library(root: string): Promise<Wenmai> {
  loading ??= load(`${root}wenmai.js`).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(src: string): Promise<Wenmai> {
  const page = globalThis as { wenmai?: Partial<Wenmai> };
  if (page.wenmai?.openArchive === undefined) {
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('缺少 wenmai.js，读不到他篇原文。请重新复制或重新生成整个网站。'));
      document.head.append(script);
    });
  }
  return page.wenmai as Wenmai;
}
