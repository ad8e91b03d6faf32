/** Reports for measuring reuse: recombined ones repeat their sentences word for word, which would be too easy. */

import type { ReuseSource } from '../src/core/reuse/model.ts';
import { splitSentences } from '../src/core/sentence/sentences.ts';
import { mulberry32 } from './random.ts';
import { synthesize } from './synthetic-report.ts';

/** Of the sentences so many are changed, each time anew. */
const MUTATED = 0.5;
const HEADING = /^[一二三四五六七八九十]、/u;

/** The same for the same paragraphs, count and seed. */
export function* mutatedReports(paragraphs: readonly string[], count: number, seed: number): Generator<ReuseSource> {
  const random = mulberry32(seed + 1);
  const letters = [...new Set(paragraphs.join(''))].filter((letter) => /\p{Script=Han}/u.test(letter));
  let number = 0;
  for (const { file, text } of synthesize(paragraphs, count, seed)) {
    const [title = '', ...lines] = text.trimEnd().split('\n');
    const office = /^(?:\d{4}\/)?(.+?)(?:主要负责人|关于)?\d{4}年/u.exec(file)?.[1] ?? title;
    yield {
      id: `r${String(number).padStart(5, '0')}`,
      title,
      year: Number(file.slice(0, 4)),
      types: [/述职|调研|计划|总结/u.exec(title)?.[0] ?? '其他'],
      holder: office,
      paragraphs: lines.map((line, index) => ({
        id: `p${index + 1}`,
        text: HEADING.test(line) ? line : mutate(line, letters, random),
        kind: HEADING.test(line) ? 'heading' : 'text',
      })),
    };
    number += 1;
  }
}

function mutate(paragraph: string, letters: readonly string[], random: () => number): string {
  return splitSentences(paragraph)
    .map(({ start, end }) => paragraph.slice(start, end))
    .map((sentence) => (random() < MUTATED ? mutateSentence(sentence, letters, random) : sentence))
    .join('');
}

/** One to five characters become others, or a clause goes: some stay alike, some do not. */
function mutateSentence(sentence: string, letters: readonly string[], random: () => number): string {
  const clauses = sentence.split('，');
  if (clauses.length > 2 && random() < 0.3) {
    clauses.splice(Math.floor(random() * (clauses.length - 1)), 1);
    return clauses.join('，');
  }
  const characters = [...sentence];
  const changes = 1 + Math.floor(random() * 5);
  for (let change = 0; change < changes; change += 1) {
    const place = Math.floor(random() * Math.max(1, characters.length - 1));
    characters[place] = letters[Math.floor(random() * letters.length)] ?? '某';
  }
  return characters.join('');
}
