/** Two small reports that hold every kind of change. */
import type { ReportText } from '../../../src/browser/library/archive-api.ts';

const report = (id: string, texts: readonly string[]): ReportText => ({
  id,
  paragraphs: texts.map((text, index) => ({
    id: `p${index}`,
    text,
    ...(/^[一二三]、/.test(text) && { heading: 1 }),
  })),
});

export const EARLIER = report('zj-2022', [
  '云河县2022年工作总结',
  '一、主要工作',
  '全年接收档案11250卷，馆藏总量达到15.98万卷。坚持提前一年下发进馆通知，合格一家、接收一家。',
  '新进馆档案先除尘、冷冻杀虫，再上架入库。全年征集老照片、票据、家谱等158件。',
  '二、存在的问题',
  '编研力量薄弱，全馆懂古籍整理的只有一人。',
  '三、下一步打算',
  '完成新馆搬迁，做到不丢一卷、不乱一号。',
]);

export const LATER = report('zj-2023', [
  '云河县2023年工作总结',
  '一、主要工作',
  '新进馆档案先除尘、冷冻杀虫，再上架入库。全年接收档案9630卷，馆藏总量达到16.94万卷。',
  '坚持提前一年下发进馆通知，合格一家、接收一家。选择三家单位试点电子文件单套归档。',
  '二、存在的问题',
  '库房消防系统老化，需要更换气体灭火设备。',
  '三、下一步打算',
  '编研力量薄弱，全馆懂古籍整理的只有一人。',
]);
