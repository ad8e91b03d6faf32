/** A plain scan of the sample archive's texts: what searching must find, by other means. */
import { loadArchive } from '../../src/pipeline/load-archive.ts';

interface Text {
  id: string;
  /** Words only, sentences apart: `落实一岗双责⏎压实责任`. */
  paragraphs: string[];
}

const texts = readTexts();

async function readTexts(): Promise<Text[]> {
  const { files } = await loadArchive('content');
  return files.flatMap(({ report }) =>
    report === undefined ? [] : [{ id: report.id, paragraphs: report.paragraphs.map(({ text }) => wordsOf(text)) }],
  );
}

function wordsOf(text: string): string {
  return text
    .replace(/[。！？；!?;\n]/gu, '\n')
    .replace(/[^\p{Script=Han}\n]/gu, (sign) => (/[\p{L}\p{N}]/u.test(sign) ? sign : ''));
}

/** Reports that hold a phrase of Chinese characters, and how often it stands in all of them. */
export async function scan(phrase: string): Promise<{ reports: Set<string>; hits: number }> {
  const reports = new Set<string>();
  let hits = 0;
  for (const { id, paragraphs } of await texts) {
    const count = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(phrase).length - 1, 0);
    if (count > 0) reports.add(id);
    hits += count;
  }
  return { reports, hits };
}

/** Phrases of one to eight characters, cut from all over the texts; the same at every call. */
export function phrasesOf(count: number): string[] {
  return PHRASES.slice(0, count);
}

const PHRASES = await cutPhrases();

async function cutPhrases(): Promise<string[]> {
  const runs = (await texts)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((text) => text.match(/\p{Script=Han}{8,}/gu) ?? []);
  return Array.from({ length: 40 }, (_, index) => {
    const run = runs[(index * 7919) % runs.length] ?? '';
    const from = (index * 31) % (run.length - 7);
    return run.slice(from, from + 1 + (index % 8));
  });
}
