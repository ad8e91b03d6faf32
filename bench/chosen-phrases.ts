/**
 * Phrases that people look for: the most frequent words there are, set phrases of every length, and forms that folding has to
 * see through. A phrase that the source has nowhere must be found nowhere.
 */
export const CHOSEN_PHRASES: readonly string[] = [
  // The heaviest: they stand in nearly every report.
  '工作',
  '发展',
  '建设',
  '推进',
  '加强',
  '我们',
  '改革',
  '经济',
  // Set phrases.
  '一岗双责',
  '三重一大',
  '三会一课',
  '贯彻落实',
  '高质量发展',
  '稳中求进',
  '放管服改革',
  '一带一路',
  '乡村振兴',
  '脱贫攻坚',
  '供给侧结构性改革',
  '民族团结进步',
  '互联网',
  '民生',
  '两个维护',
  '全面从严治党',
  '稳中求进工作总基调',
  '中华民族伟大复兴',
  '统筹疫情防控和经济社会发展',
  '以习近平同志为核心的党中央',
  '大众创业、万众创新',
  '学懂弄通做实',
  // Letters, figures and full-width forms.
  'GDP',
  'ｇｄｐ',
  '2021年',
  '5G',
  '百分之',
  '12月20日',
  // One character that repeats, and phrases that are nowhere.
  '的的',
  '月月',
  '落实贯彻落实贯彻',
  '鳜鱼肥时桃花流水',
];
