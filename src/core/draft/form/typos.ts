/** Finds wrong characters from a closed list of certain cases. */
import { type DraftLine, type FormFinding, findAll } from './finding.ts';

/** Wrong and right, as dictionaries and style books list them. The wrong form of each pair is never right. */
const PAIRS =
  '布署部署 按装安装 幅射辐射 松驰松弛 防碍妨碍 震憾震撼 座落坐落 欢渡欢度 渡假度假 坐阵坐镇 脉博脉搏 针贬针砭 发韧发轫 沉缅沉湎 ' +
  '做为作为 既使即使 迁徒迁徙 追朔追溯 帐户账户 帐目账目 帐号账号 报消报销 气慨气概 ' +
  '再接再励再接再厉 一如继往一如既往 迫不急待迫不及待 一愁莫展一筹莫展 重蹈复辙重蹈覆辙 提纲契领提纲挈领 旁证博引旁征博引 ' +
  '默守成规墨守成规 入不付出入不敷出 声名雀起声名鹊起 美仑美奂美轮美奂 趋之若骛趋之若鹜 眼花瞭乱眼花缭乱 ' +
  '相辅相承相辅相成 走头无路走投无路 出奇不意出其不意 英雄倍出英雄辈出 人才倍出人才辈出 鼎立相助鼎力相助 再所不惜在所不惜 ' +
  '竭泽而鱼竭泽而渔 谈笑风声谈笑风生 不径而走不胫而走 穿流不息川流不息 ' +
  '全神惯注全神贯注 礼上往来礼尚往来 一诺千斤一诺千金 ' +
  '因地治宜因地制宜 实是求是实事求是 实事求事实事求是 脚塌实地脚踏实地 安步就班按部就班 按步就班按部就班 ' +
  '以身作责以身作则 党风廉正建设党风廉政建设 习近平新时代特色社会主义思想习近平新时代中国特色社会主义思想';

/** 截止2025年底 is 截至; 报名截止 is right. */
const CUT_OFF = /截止(?=到?(?:目前|[今去]年|[12][0-9]{3}年|[0-9]{1,2}月|年底))/gu;
/** 推进推进, 的工作的工作; not 一步一步, 一项一项, 方方面面 */
const DOUBLED = /(?<![一十])((?![一十])\p{Script=Han}{2,6})\1/gu;
/** 的的, 了了, 在在; not 目的的, 除了了解, 实实在在 */
const DOUBLED_PARTICLE = /(?<!目)的的(?!确)|了了(?![解然])|(?<![实存])在在(?![场线职建])/gu;
/** 研究研究: a verb doubled to soften it. 产业创业创新 does not double 业创. */
const RIGHTLY_TWICE = /^(?:研究|讨论|商量|考虑|锻炼|体验|了解|学习|交流|休息|业创)$/u;

const RIGHT = new Map(readPairs());
const WRONG = new RegExp([...RIGHT.keys()].join('|'), 'gu');

function readPairs(): [string, string][] {
  return PAIRS.split(' ').map((pair): [string, string] => {
    // 习近平新时代… lacks two characters; the two members of every other pair have the same length.
    const middle = pair.startsWith('习近平') ? pair.lastIndexOf('习近平') : pair.length / 2;
    const [wrong, right] = [pair.slice(0, middle), pair.slice(middle)];
    return [wrong, right];
  });
}

/** Faults of one line. Linear. */
export function findTypos(line: DraftLine): FormFinding[] {
  return [
    ...findAll(line, WRONG, ({ 0: wrong }) => ({
      rule: 'typo',
      words: `“${wrong}”是错字`,
      suggestion: RIGHT.get(wrong) ?? wrong,
    })),
    ...findAll(line, CUT_OFF, () => ({ rule: 'typo', words: '说到某时为止用“截至”', suggestion: '截至' })),
    ...findAll(line, DOUBLED, ({ 0: words, 1: once = '' }) =>
      RIGHTLY_TWICE.test(once)
        ? undefined
        : { rule: 'typo', words: `“${once}”重复`, suggestion: words.slice(once.length) },
    ),
    ...findAll(line, DOUBLED_PARTICLE, ({ 0: words }) => ({
      rule: 'typo',
      words: `“${words.charAt(0)}”重复`,
      suggestion: words.charAt(0),
    })),
  ];
}
