import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/core/report/problem.ts';
import type { Settings } from '../../src/core/report/settings.ts';
import { parseSettings } from '../../src/pipeline/settings.ts';

const DEFAULTS: Settings = {
  title: '工作报告文库',
  subtitle: '',
  owner: '',
  levels: [
    { name: '市', names: ['市委'], cues: ['我市'] },
    { name: '区县', names: ['县委'], cues: ['我县'] },
  ],
  types: [{ name: '工作总结', titles: ['工作总结'], cues: [] }],
  cleaning: [
    { name: '页码', line: '^\\d+$', runningText: false },
    { name: '网址', line: '^www', runningText: false },
  ],
  aliases: { mzshh: '民主生活会', dangshi: '党史' },
  series: [],
  offices: [],
  home: { dailyReading: true },
  look: {},
  publish: { search: false, cards: true },
};

const settle = (yaml: string): Settings => {
  const { settings, problems } = parseSettings(yaml, DEFAULTS);
  expect(problems).toEqual([]);
  return settings;
};

const faults = (yaml: string): string => parseSettings(yaml, DEFAULTS).problems.map(formatProblem).join('\n');

describe('what is written', () => {
  it.each(['', '# 只有注释\n', '---\n', 'subtitle:\nlevels:\n'])('%j changes nothing', (yaml) => {
    expect(settle(yaml)).toEqual(DEFAULTS);
  });

  it('takes the place of the default words', () => {
    expect(settle('title: 云河县报告库\nowner: 云河县档案馆')).toMatchObject({
      title: '云河县报告库',
      owner: '云河县档案馆',
    });
  });

  it('replaces the levels, known ones by name alone', () => {
    const { levels } = settle('levels:\n  - 区县\n  - name: 街道(镇)\n  - { name: 村, names: 村委会, cues: [我村] }');
    expect(levels).toEqual([
      { name: '区县', names: ['县委'], cues: ['我县'] },
      { name: '街道(镇)', names: ['街道\\(镇\\)'], cues: [] },
      { name: '村', names: ['村委会'], cues: ['我村'] },
    ]);
  });

  it('replaces the types', () => {
    expect(settle('types: [工作总结, { name: 简报, titles: [简报, 快报] }]').types).toEqual([
      { name: '工作总结', titles: ['工作总结'], cues: [] },
      { name: '简报', titles: ['简报', '快报'], cues: [] },
    ]);
  });

  it('takes offices with their other names, level and what they are part of', () => {
    const { offices } = settle(
      'offices:\n  - { name: 云河县档案馆, names: [县档案局, 县档案史志馆], level: 区县, part_of: 云河县 }\n  - 云河县水务局',
    );
    expect(offices).toEqual([
      { name: '云河县档案馆', names: ['县档案局', '县档案史志馆'], level: '区县', partOf: '云河县' },
      { name: '云河县水务局', names: [] },
    ]);
    expect(faults('offices:\n  - { name: 云河县档案馆, other: 县档案局 }')).toContain('other');
  });

  it('takes looks of one’s own, and offers a darker colour for one that cannot be read', () => {
    const { look, home } = settle(
      'look: { accent: "#1f4e8c", footer: 内部资料, navigation: [检索, 比对] }\nhome: { daily_reading: false }',
    );
    expect(look).toEqual({ accent: '#1f4e8c', footer: '内部资料', navigation: ['检索', '比对'] });
    expect(home).toEqual({ dailyReading: false });
    expect(faults('look: { accent: "#ffd700" }')).toContain('可用更深的 #');
    expect(faults('look: { logo: ../馆徽.png }')).toContain('look');
  });

  it('adds cleaning rules, replaces those of the same name and switches others off', () => {
    const yaml =
      'cleaning:\n  add:\n    - { name: 页码, line: "^第.页$" }\n    - { name: 落款, line: 此件, until: 完, running_text: true }\n  off: [网址]';
    expect(settle(yaml).cleaning).toEqual([
      { name: '页码', line: '^第.页$', runningText: false },
      { name: '落款', line: '此件', until: '完', runningText: true },
    ]);
  });

  it('adds aliases in folded form and removes those without a meaning', () => {
    expect(settle('aliases: { ＤＪ: 党建, dangshi: null }').aliases).toEqual({ mzshh: '民主生活会', dj: '党建' });
  });

  it('sets series and publishing', () => {
    const yaml =
      'series: [{ name: 县政府工作报告, title: 县人民政府工作报告 }]\npublish: { search: true, address: https://example.cn/bg/, cards: false }';
    expect(settle(yaml)).toMatchObject({
      series: [{ name: '县政府工作报告', title: '县人民政府工作报告' }],
      publish: { search: true, address: 'https://example.cn/bg/', cards: false },
    });
  });
});

describe('mistakes', () => {
  it('suggests the nearest key at every depth', () => {
    expect(
      faults(
        'titel: 甲\nlevels:\n  - name: 县\n    cue: [我县]\ncleaning:\n  of: [网址]\npublish:\n  serch: true\n完全无关: 1',
      ),
    ).toMatchInlineSnapshot(`
      "archive.yaml:1 错误 settings-key：不认识“titel”这一项。是否应为“title”？
      archive.yaml:4 错误 settings-key：levels › 第 1 项：不认识“cue”这一项。是否应为“cues”？
      archive.yaml:6 错误 settings-key：cleaning：不认识“of”这一项。是否应为“off”？
      archive.yaml:8 错误 settings-key：publish：不认识“serch”这一项。是否应为“search”？
      archive.yaml:9 错误 settings-key：不认识“完全无关”这一项。可用的有：title、subtitle、owner、levels、types、cleaning、aliases、series、offices、home、look、publish。"
    `);
  });

  it('tells wrong types and what to write', () => {
    expect(
      faults(
        'title: 2021\nlevels: 县\ntypes: []\naliases: [a]\nseries:\n  - { name: 甲 }\ncleaning:\n  add:\n    - { name: 乙, line: x, running_text: 是 }\npublish: { address: example.cn }',
      ),
    ).toMatchInlineSnapshot(`
      "archive.yaml:1 错误 settings-value：title：应为文字，现为数字，请加上引号。
      archive.yaml:2 错误 settings-value：levels：应为列表（每行以“- ”开头），现为文字。
      archive.yaml:3 错误 settings-value：types：至少要有一项。
      archive.yaml:4 错误 settings-value：aliases：应为“项: 值”，现为列表（每行以“- ”开头）。
      archive.yaml:6 错误 settings-value：series › 第 1 项 › title：必须写明。
      archive.yaml:9 错误 settings-value：cleaning › add › 第 1 项 › running_text：应为是否（true 或 false），现为文字。
      archive.yaml:10 错误 settings-value：publish › address：应为以 http:// 或 https:// 开头的完整网址，不带 ? 和 #。"
    `);
  });

  it('refuses an abbreviation without a name or with an endless one, in few words', () => {
    expect(faults(`aliases: { '${'长'.repeat(80)}': 党建, ' ': 党史 }`)).toMatchInlineSnapshot(`
      "archive.yaml:1 错误 settings-value：aliases：“长长长长长长长长长长长长长长长长长长长长…”为空或太长，不能作名称。名称写 1 至 60 个字。
      archive.yaml:1 错误 settings-value：aliases：“ ”为空或太长，不能作名称。名称写 1 至 60 个字。"
    `);
  });

  it('refuses bad and overlong patterns', () => {
    const long = 'x'.repeat(501);
    expect(
      faults(
        `levels:\n  - { name: 县, names: ['('] }\nseries:\n  - { name: 甲, title: '[' }\n  - { name: 乙, title: ${long} }`,
      ),
    ).toMatchInlineSnapshot(`
      "archive.yaml:2 错误 settings-value：levels › 第 1 项 › names › 第 1 项：不是合法的正则表达式（/(/u: Unterminated group）。
      archive.yaml:4 错误 settings-value：series › 第 1 项 › title：不是合法的正则表达式（/[/u: Unterminated character class）。
      archive.yaml:5 错误 settings-value：series › 第 2 项 › title：太长，最多 500 个字。"
    `);
  });

  it('names duplicates and rules that are not there', () => {
    expect(faults('title: 甲\ntitle: 乙')).toMatchInlineSnapshot(
      `"archive.yaml:2 错误 yaml-duplicate-key：“title”写了两次。请合并为一处。"`,
    );
    expect(faults('levels: [县, 县]\ncleaning:\n  off:\n    - 页马\n')).toMatchInlineSnapshot(`
      "archive.yaml:1 错误 settings-duplicate：levels 中“县”重复，先见于第 1 行。请删去一处，或改名。
      archive.yaml:4 错误 settings-unknown-rule：没有名为“页马”的清理规则，无从停用。是否应为“页码”？"
    `);
  });

  it('tells YAML mistakes once a line', () => {
    expect(faults('title：云河县')).toMatchInlineSnapshot(
      `"archive.yaml:1 错误 settings-value：应由“项: 值”组成。冒号要用半角，后面留一个空格，例如：title: 某县工作报告文库"`,
    );
    expect(faults('levels:\n\t- 县')).toMatchInlineSnapshot(
      `"archive.yaml:2 错误 yaml-syntax：缩进用了制表符（Tab）。请改用空格，每层两个。"`,
    );
    expect(faults('title: "云河')).toMatchInlineSnapshot(
      `"archive.yaml:1 错误 yaml-syntax：不是合法的 YAML（MISSING_CHAR）。请检查缩进是否对齐、冒号是否为半角且后有空格、引号是否成对。"`,
    );
    expect(faults('['.repeat(5000)).split('\n')).toHaveLength(1);
  });

  it('refuses a bomb of references', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c]',
    ];
    expect(faults(bomb.join('\n'))).toMatchInlineSnapshot(
      `"archive.yaml 错误 yaml-syntax：引用或嵌套过多，无法读取（Excessive alias count indicates a resource exhaustion attack）。请去掉 & 和 * 引用，把内容直接写出来。"`,
    );
  });

  it('warns of publishing without an address', () => {
    expect(faults('publish:\n  search: true')).toMatchInlineSnapshot(
      `"archive.yaml:2 警告 settings-address-missing：允许搜索引擎收录，但没有写明网址（publish.address），因此不生成站点地图和订阅源。请补上 address: https://…"`,
    );
  });

  it('warns of share cards without an address', () => {
    expect(faults('publish:\n  search: false\n  cards: true')).toMatchInlineSnapshot(
      `"archive.yaml:3 警告 settings-address-missing：要画分享图，但没有写明网址（publish.address）：聊天软件只认完整网址，因此不画。请补上 address: https://…"`,
    );
  });

  it('costs only its own key', () => {
    expect(parseSettings('title: 甲\nlevels: 3\nowner: 乙', DEFAULTS).settings).toEqual({
      ...DEFAULTS,
      title: '甲',
      owner: '乙',
    });
  });

  it('is not fooled by names of Object', () => {
    const { settings, problems } = parseSettings(
      '__proto__: { title: 甲 }\nconstructor: 1\naliases: { __proto__: 乙 }',
      DEFAULTS,
    );
    expect(problems.map(({ code }) => code)).toEqual(['settings-key', 'settings-key']);
    expect(settings.title).toBe(DEFAULTS.title);
    expect(Object.getPrototypeOf(settings.aliases)).toBe(Object.prototype);
  });
});

describe('publish.oai', () => {
  const told = (publish: string): string[] =>
    parseSettings(`publish: { oai: true${publish} }`, DEFAULTS).problems.map(
      ({ severity, code, message }) => `${severity} ${code} ${/publish\.\w+/u.exec(message)?.[0]}`,
    );

  it('needs an address, and an email for those who are strict', () => {
    expect(told('')).toEqual(['warning settings-address-missing publish.address']);
    expect(told(', address: https://example.org/wenku')).toEqual(['warning settings-email-missing publish.email']);
    expect(told(', address: https://example.org/wenku, email: archive@example.org')).toEqual([]);
    expect(told(', address: https://example.org/wenku, email: archive')).toContainEqual(
      expect.stringContaining('error settings-value'),
    );
  });
});
