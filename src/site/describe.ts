/** Descriptions of pages for previews of links. */
import type { Report } from '../core/report/report.ts';

/** Message apps show two or three lines. */
const MOST = 120;
/** Shorter paragraphs before the text proper greet, or name the place: 各位代表：. */
const LEAST = 12;

/** The first sentence of the running text, whole when it is short: 2022年，在县委、县政府的坚强领导下，我馆接收档案4318卷。 */
export function firstSentence({ paragraphs }: Report): string | undefined {
  const texts = paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const text = texts.find(({ length }) => length >= LEAST) ?? texts[0];
  if (text === undefined) return undefined;
  const sentence = /^.*?[。！？；!?;]+[”’」』）]*/su.exec(text)?.[0] ?? text;
  const signs = [...sentence];
  return signs.length <= MOST ? sentence : `${signs.slice(0, MOST - 2).join('')}……`;
}
