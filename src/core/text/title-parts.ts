/**
 * Finds where the line of a title may break: between words, never inside 国务院 or between 2021 and 年.
 *
 * Words come from the engine's segmenter (`Intl.Segmenter`). It knows few names and leaves their characters single. Those are
 * joined to each other and to the word that they belong to.
 */
import { appendAll } from './lists.ts';

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Set phrases that are one word here, though the segmenter divides them. */
const WHOLES =
  /中华人民共和国|人民代表大会|人民政府|政府工作报告|党工委|党组|纪委监委|纪检监察|民主生活会|(?:述[职责廉法])+|习近平|主要负责人|调研/gu;
/** Attaches to the following word: 关于|暨2022年|（征求意见稿）. */
const OPENING = /^[在对为向驻全各第暨和与及以从把将《“‘（([【〔]+$/u;
/** Attaches to the preceding word: 云河|县, 档案|馆, 会议|上|的. So do signs that are not letters. */
const CLOSING =
  /^(?:[省市县区州盟旗镇乡村局厅部委办院馆处科所站队组会社团党校室司署行厂长员人者的了上下中内外前后间时稿版本书案法化级类率量额]|[^\p{L}\p{N}])$/u;
/** End of a place name: 海拉尔区|人民政府. */
const PLACE_END = /[省市县区州盟旗镇乡村]$/u;
const NUMBER_END = /[\d〇一二三四五六七八九十百]$/u;
/** Continues a number: 2021|年度, 十四|五, 3|.|5|%. */
const COUNTED = /^(?:年度?|月份?|日|季度?|届|次|批|期|号|[\d〇一二三四五六七八九十百.．%％])/u;
/** Attaches to both sides: 1月—6月. */
const DASH = /^[—–-]+$/u;

/** A part of the title, built word by word. */
interface Part {
  text: string;
  /** Made of single characters only, which the next word continues: 呼·伦 before 贝尔. */
  lone: boolean;
  /** Ends with a word that attaches to the next. */
  opening: boolean;
}

/**
 * The parts of a title between which a line may break; joined they are the title. 2018年中华人民共和国国务院政府工作报告 → 2018年 · 中华人民共和国 · 国务院 ·
 * 政府工作报告
 */
export function titleParts(title: string): string[] {
  const parts: Part[] = [];
  for (const word of wordsOf(title)) {
    const last = parts.at(-1);
    const lone = /^\p{Script=Han}$/u.test(word);
    const opening = OPENING.test(word) || DASH.test(word);
    if (last === undefined || !joins(last, word)) parts.push({ text: word, lone, opening });
    else {
      last.text += word;
      last.lone &&= lone && !CLOSING.test(word);
      last.opening = opening;
    }
  }
  return parts.map(({ text }) => text);
}

/** Set phrases, and the words of the segmenter between them. */
function wordsOf(title: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of title.matchAll(WHOLES)) {
    appendAll(words, segmentsOf(title.slice(from, index)));
    words.push(whole);
    from = index + whole.length;
  }
  return [...words, ...segmentsOf(title.slice(from))];
}

const segmentsOf = (text: string): string[] => [...SEGMENTER.segment(text)].map(({ segment }) => segment);

/** Whether `word` belongs to the part before it. */
function joins({ text, lone, opening }: Part, word: string): boolean {
  if (opening || DASH.test(word)) return true;
  if (OPENING.test(word)) return false;
  if (CLOSING.test(word) || (NUMBER_END.test(text) && COUNTED.test(word))) return true;
  return lone && !PLACE_END.test(text);
}
