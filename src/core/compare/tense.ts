/** Determines which sentences look back and which look ahead, where headings do not show it. */
import type { Role } from './roles.ts';

/** Words of a sentence, and their weight for looking back (above zero) or ahead (below). */
type Cue = [words: RegExp, worth: number];

const CUES: Cue[] = [
  // 完成了换届工作; not 为了群众, 了解情况
  [/(?<![为除])了(?!解)/u, 1],
  [/去年|上年|过去(?:的)?[一二三四五六七八九十几]*年|[一二三四五几]年[来间]|以来/u, 1],
  [/取得|达到|已经?(?!久)|成功|圆满|首次|突破|荣获|有所|明显|显著|基本(?:完成|建成|形成)/u, 0.6],
  [/(?:增长|提高|下降|增加|减少|达)(?:到|至|了)?(?:百分之|[0-9０-９])/u, 0.5],
  // 要抓好春耕; not 主要, 重要, 要素
  [/(?<![主需重首紧只摘扼次])要(?![求素点闻件])/u, -1],
  [/必须|应当|应该|务必|力争|争取|今后|下一步|努力|确保|将(?:在|要|继续|进一步)|预期目标|安排/u, -0.8],
  [
    /^(?:继续|进一步|加快|加强|加大|大力|积极|切实|认真|深入|坚持|完善|健全|推进|推动|促进|深化|扩大|提高|发展|建设|实施|支持|鼓励|引导|严格|坚决|着力|抓好|搞好|做好|办好)/u,
    -0.25,
  ],
  [/(?:左右|以内)[，。；、]|[0-9０-９]以上[，。；]/u, -0.4],
];
/** Greatest weight of one sentence. */
const MOST = 1.5;
/** Cost of a change of tense at the beginning of a main section, and inside one, where it takes many sentences that agree. */
const CHANGE = 3;
const CHANGE_INSIDE = 16;
/** Weight of a heading, for each sentence under it. */
const HEADING = 4;

/** Fields of a sentence for reading its tense. */
export interface Tensed {
  text: string;
  /** Role by the headings above it. */
  role?: Role | undefined;
  /** Whether it opens a main section. */
  opens: boolean;
}

/** 完成了三座水库的除险加固。 → 1; 要抓好春耕生产。 → −1. */
export function weighTense(sentence: string): number {
  let sum = 0;
  for (const [words, worth] of CUES) if (words.test(sentence)) sum += worth;
  return Math.max(-MOST, Math.min(MOST, sum));
}

/**
 * The tense of each sentence: the sequence that agrees best with the cues, with a cost for each change (Viterbi's algorithm with
 * two states). Linear. Without any heading it agrees with the headings of 40 national and provincial reports on 94 % of their
 * sentences (docs/decisions/0007-comparison.md).
 */
export function findTenses(sentences: readonly Tensed[]): ('past' | 'next')[] {
  let [past, next] = [0, 0];
  const changes = sentences.map(({ text, role, opens }) => {
    const price = opens ? CHANGE : CHANGE_INSIDE;
    const worth = weighTense(text) + (role === 'past' ? HEADING : role === 'next' ? -HEADING : 0);
    const change = { past: next - price > past, next: past - price > next };
    [past, next] = [(change.past ? next - price : past) + worth, (change.next ? past - price : next) - worth];
    return change;
  });
  let tense: 'past' | 'next' = past >= next ? 'past' : 'next';
  const tenses: ('past' | 'next')[] = [];
  for (const change of changes.reverse()) {
    tenses.push(tense);
    if (change[tense]) tense = tense === 'past' ? 'next' : 'past';
  }
  return tenses.reverse();
}
