/** Looks up administrative divisions of China by name. */
import { DIVISION_ROWS } from './division-table.ts';

type DivisionRank = 'province' | 'prefecture' | 'county';

export interface Division {
  /** 昆山市 */
  name: string;
  rank: DivisionRank;
  /** The division above it: 苏州市; the province itself for a county-level city that it governs directly. */
  parent?: string;
}

/** County-level cities of earlier decades that have since become districts or prefectures: reports of their time name them. */
const FORMER_COUNTY_CITIES =
  '萧山 余杭 富阳 临安 奉化 吴江 吴县 锡山 江都 姜堰 通州 金坛 武进 丹徒 藁城 鹿泉 丰南 增城 从化 番禺 花都 顺德 南海 高明 三水 新会 潮阳 澄海 高要 惠阳 即墨 胶南 章丘 兖州 文登 蓬莱 胶州 长乐 建阳 龙海 合川 江津 永川 南川 彭山 双流 阿城 双城 普兰店 九台 海门 大丰 柳江 米泉 彬县';

let byName: Map<string, Division> | undefined;

/**
 * 昆山市 → a county-level city of 苏州市; 苏州市 → a prefecture of 江苏省. Undefined for names outside the table, such as 五华区 or an invented
 * city. Names are matched whole. Constant time after the first call.
 */
export function findDivision(name: string): Division | undefined {
  byName ??= readTable();
  return byName.get(name);
}

function readTable(): Map<string, Division> {
  const divisions = new Map<string, Division>();
  const add = (division: Division): void => {
    if (!divisions.has(division.name)) divisions.set(division.name, division);
  };
  for (const [province, prefectures] of DIVISION_ROWS) {
    add({ name: province, rank: 'province' });
    for (const row of prefectures.split('|')) {
      const [prefecture = '', counties = ''] = row.split(':');
      if (prefecture !== '') add({ name: prefecture, rank: 'prefecture', parent: province });
      for (const county of counties.split(' ').filter((each) => each !== '')) {
        add({ name: `${county}市`, rank: 'county', parent: prefecture || province });
      }
    }
  }
  for (const county of FORMER_COUNTY_CITIES.split(' ')) add({ name: `${county}市`, rank: 'county' });
  return divisions;
}
