/**
 * Where the line of a title may break: between words, never inside 国务院 or between 2021 and 年.
 *
 * Words are those of the engine's own segmenter (`Intl.Segmenter`), which knows few names: it leaves their characters single. Those
 * are joined to each other and to what they belong to.
 */
import { appendAll } from './lists.ts';

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Set phrases that are one word here, though the segmenter sees several. */
const WHOLES =
  /中华人民共和国|人民代表大会|人民政府|政府工作报告|党工委|党组|纪委监委|纪检监察|民主生活会|(?:述[职责廉法])+|习近平|主要负责人|调研/gu;
/** Begins what follows: 关于|暨2022年|（征求意见稿）. */
const OPENING = /^[在对为向驻全各第暨和与及以从把将《“‘（([【〔]+$/u;
/** Ends what stands before: 云河|县, 档案|馆, 会议|上|的. Signs that are no letters do as well. */
const CLOSING =
  /^(?:[省市县区州盟旗镇乡村局厅部委办院馆处科所站队组会社团党校室司署行厂长员人者的了上下中内外前后间时稿版本书案法化级类率量额]|[^\p{L}\p{N}])$/u;
/** The name of a place ends here: 海拉尔区|人民政府. */
const PLACE_END = /[省市县区州盟旗镇乡村]$/u;
const NUMBER_END = /[\d〇一二三四五六七八九十百]$/u;
/** Goes on with a number: 2021|年度, 十四|五, 3|.|5|%. */
const COUNTED = /^(?:年度?|月份?|日|季度?|届|次|批|期|号|[\d〇一二三四五六七八九十百.．%％])/u;
/** Keeps both sides: 1月—6月. */
const DASH = /^[—–-]+$/u;

/** A part that grows word by word. */
interface Part {
  text: string;
  /** Made of single characters only: 呼·伦, which 贝尔 goes on with. */
  lone: boolean;
  /** Ends with what begins the next word. */
  opening: boolean;
}

/**
 * The parts of a title between which a line may break; joined they are the title.
 * 2018年中华人民共和国国务院政府工作报告 → 2018年 · 中华人民共和国 · 国务院 · 政府工作报告
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

/** Whether `word` goes on with the part before it. */
function joins({ text, lone, opening }: Part, word: string): boolean {
  if (opening || DASH.test(word)) return true;
  if (OPENING.test(word)) return false;
  if (CLOSING.test(word) || (NUMBER_END.test(text) && COUNTED.test(word))) return true;
  return lone && !PLACE_END.test(text);
}
