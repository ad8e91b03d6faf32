import { describe, expect, test } from 'vitest';
import { toLines } from '../../../../src/core/report/clean/lines.ts';
import { applyRules, ENCLOSED_RULE } from '../../../../src/core/report/clean/rules.ts';
import { DEFAULT_CLEANING } from '../../../../src/core/report/defaults/cleaning.ts';

const removedBy = (text: string): string[] =>
  applyRules(toLines(text), DEFAULT_CLEANING, () => false).removed.map(({ rule }) => rule);

describe('default rules', () => {
  test.each([
    ['仅供学习参考 禁止外传', '使用声明水印'],
    ['【会员资料仅供内部交流使用，严禁外传及用于商业用途，违者后果自负】', '使用声明水印'],
    ['现在订阅立享全站资料权益', '会员广告'],
    ['免费QQ群：123456789', '联系方式广告'],
    ['加微信: wenku888', '联系方式广告'],
    ['打击倒卖活动', '倒卖声明'],
    ['本文由某某范文网整理', '文库署名'],
    ['好公文秘书网整理，咨询请留言', '文库署名（整理）'],
    ['下载地址：见文末', '下载地址'],
    ['https://www.example.com/a/b?c=1', '网址'],
    ['您的位置：首页 > 工作总结 > 正文', '网页导航'],
    ['您当前的位置：首页 > 计划总结', '网页导航'],
    ['首页 > 总结', '网页导航（路径）'],
    ['版权所有：云河县人民政府　主办：云河县人民政府办公室', '网页页脚'],
    ['云河县人民政府主办　云ICP备05000001号', '网页页脚'],
    ['本站文字除注明外采用知识共享署名 4.0 国际许可协议', '网页许可说明'],
    ['字体：大 中 小', '网页工具'],
    ['【字号 大 中 小】', '网页工具'],
    ['打印本页 关闭窗口', '网页工具（打印）'],
    ['微信扫一扫分享', '网页工具（打印）'],
    ['点击查看原图', '网页工具（打印）'],
    ['来源：本站整理　浏览次数：128', '网页来源'],
    ['发布时间：2022-01-05 10:20', '网页发布信息'],
    ['日期：2024-01-09　作者：　来源：本站　字体：【大 中 小】　打印本页　分享到：', '网页发布信息（日期）'],
    ['时间：2024年1月9日　浏览次数：87', '网页发布信息（日期）'],
    ['2026年02月10日 07时41分', '网页发布信息（时刻）'],
    ['2023-01-06 10:20 来源：能源局', '网页发布信息（时刻）'],
    ['2023-01-15 09:12浏览次数：231', '网页发布信息（时刻）'],
    ['下载', '网页工具（分行）'],
    ['【加大】', '网页工具（分行）'],
    ['大', '网页工具（分行）'],
    ['收藏 | 打印 | 全屏', '网页工具（分行）'],
    ['字号： + -', '网页工具（分行）'],
    ['】', '网页工具（括号）'],
    ['责任编辑：某某', '网页编辑署名'],
    ['索 引 号：YH-11/2023-02', '网页著录'],
    ['发布机构：云河县林业局', '网页著录'],
    ['成文日期：2023年1月9日', '网页著录'],
    ['（编辑：某某 审核：某某）', '网页编辑署名'],
    ['上一篇：某局工作总结', '上一篇下一篇'],
    ['- 1 -', '页码'],
    ['第 2 页 共 3 页', '页码'],
    ['3 / 12', '页码'],
  ])('%s goes by %s', (line, rule) => {
    expect(removedBy(line)).toEqual([rule]);
  });

  test.each([
    '全年发展志愿者协会会员36名。',
    '会议材料仅供与会人员参考使用，会后统一回收。',
    '公开属性：主动公开',
    '成文日期不明的12件档案已逐件考证。',
    '建立企业QQ群12个，微信群30个。',
    '资金来源：县级财政拨款120万元。',
    '2023年1月6日',
    '时间：2023年1月6日　地点：县档案馆三楼会议室',
    '日期：2023年1月6日　作者：李某',
    '大会',
    '下载中心建成',
    '编辑史料三种',
    '编辑部：全年编辑史料三种。',
    '群众反映的问题来源：一是来信，二是来访。',
    '首页改版后，网站访问量增长三成。',
    '印发简报，打印材料3200份。',
    '严禁外传涉密文件，全年开展保密检查4次，下发整改通知书11份，对2名责任人进行约谈提醒，保密工作责任制得到进一步落实。',
    '2022',
    '一、来源',
    '严格落实档案外借审批制度',
    '制定材料整理归档办法',
    '优化会员服务',
    '开通线上提交材料渠道',
    '打击倒卖文物活动',
    '（三）严禁外传涉密文件',
    '提供更多学习材料',
    '秘书科整理会议纪要',
    '推广微信扫一扫办税',
    '查看原图三百张',
    '版权所有权登记36件',
    '本站取得安全许可证三张',
    '当前位置服务应用推广三项',
  ])('%s stays', (line) => {
    expect(removedBy(line)).toEqual([]);
  });
});

describe('running text', () => {
  const prose = `会员资料仅供内部使用，${'全县各级各部门认真贯彻落实会议精神，'.repeat(4)}取得明显成效。`;

  test('is never taken away by a default rule', () => {
    expect(removedBy(prose)).toEqual([]);
  });

  test("goes when the archivist's own rule says so", () => {
    const own = { name: '自定义', line: '会员资料', runningText: true };
    expect(applyRules(toLines(prose), [own], () => false).removed).toHaveLength(1);
  });
});

describe('enclosed lines', () => {
  test('go with the advertisement around them', () => {
    const text = '仅供学习参考 禁止外传\n某某文库\n每日更新\n加QQ群：12345678';
    expect(removedBy(text)).toEqual(['使用声明水印', ENCLOSED_RULE, ENCLOSED_RULE, '联系方式广告']);
  });

  test('stay behind a blank line, as a sentence, or when they could be a title', () => {
    const kept = (text: string): string[] =>
      applyRules(toLines(text), DEFAULT_CLEANING, (line) => line.endsWith('总结')).kept.map((line) => line.text);
    expect(kept('加QQ群：12345678\n\n工作动态\n加QQ群：12345678')).toEqual(['', '工作动态']);
    expect(kept('加QQ群：12345678\n全年走访群众50户。\n加QQ群：12345678')).toEqual(['全年走访群众50户。']);
    expect(kept('加QQ群：12345678\n县水利局工作总结\n加QQ群：12345678')).toEqual(['县水利局工作总结']);
  });
});

test('a block rule takes lines up to its end, and passes over running text', () => {
  const rule = { name: '版权说明', line: '^版权说明$', until: '^完$', runningText: false };
  const { kept, removed } = applyRules(toLines('正文。\n版权说明\n甲\n完\n正文二。'), [rule], () => false);
  expect(removed.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(kept.map(({ text }) => text)).toEqual(['正文。', '正文二。']);
});

describe('lines above and below the text alone', () => {
  const SENTENCE = '全年接收档案四千卷，接待查档群众两千人次。';

  test('the source of a figure stays, the source of a page goes', () => {
    const text = ['来源：云河日报', SENTENCE, '图1 分年接收量', '来源：县统计局', SENTENCE, '责任编辑：某某'].join(
      '\n',
    );
    const { kept } = applyRules(toLines(text), DEFAULT_CLEANING, () => false);
    expect(kept.map((line) => line.text)).toEqual([SENTENCE, '图1 分年接收量', '来源：县统计局', SENTENCE]);
  });

  test('a source, a font and a share over several lines go', () => {
    const text = ['来源:', '云河日报', '【字体：', '大', '中', '小', '】', '分享：', SENTENCE].join('\n');
    const { kept, removed } = applyRules(toLines(text), DEFAULT_CLEANING, () => false);
    expect(kept.map((line) => line.text)).toEqual([SENTENCE]);
    expect(removed).toHaveLength(8);
  });

  test('what stands between two web addresses stays', () => {
    const text = [
      '门户：http://www.example.gov.cn/',
      '日均访问 900',
      '备案 2021-7',
      '移动端：http://m.example.gov.cn/',
      SENTENCE,
    ].join('\n');
    const { kept } = applyRules(toLines(text), DEFAULT_CLEANING, () => false);
    expect(kept.map((line) => line.text)).toEqual(['日均访问 900', '备案 2021-7', SENTENCE]);
  });
});
