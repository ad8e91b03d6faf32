/**
 * Pinyin abbreviations by which writers avoid word filters, with their meanings.
 *
 * A form is listed only if it occurs in real reports, is no word of its own (dangjian, zhibu and the like are plain pinyin that a
 * file name may have for other reasons), and has one possible meaning (zzxc could be 组织宣传 or 作战宣传, so it is left to
 * archive.yaml). Keys are folded: lower case. They match only between non-letters.
 */
export const DEFAULT_ALIASES: Record<string, string> = {
  // 2021年度mzshh对照检查材料
  mzshh: '民主生活会',
  // mzshh with its adjective: 专题mzshh is written out, ztmzshh is run together
  ztmzshh: '专题民主生活会',
  // 严格落实“三会一课”、zzshh等制度
  zzshh: '组织生活会',
  // 学dangshi、悟思想、办实事、开新局; the whole word in pinyin, but never a word of a report otherwise
  dangshi: '党史',
};
