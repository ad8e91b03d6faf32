/** archive.yaml → Settings, validated once; what it leaves out keeps its default. */
import type { OfficeRule } from '../core/metadata/offices.ts';
import type { Problem } from '../core/report/problem.ts';
import type { CleaningRule, LevelDefinition, Settings, TypeDefinition } from '../core/report/settings.ts';
import { appendAll } from '../core/text/lists.ts';
import { foldCase } from '../core/text/typed-words.ts';
import { type Fault, problemsIn } from './fault.ts';
import { findSettingsFaults } from './settings-faults.ts';
import type { SettingsKey, Written } from './settings-schema.ts';
import { suggest } from './suggest.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

export const SETTINGS_FILE = 'archive.yaml';

export interface SettingsReading {
  settings: Settings;
  problems: Problem[];
}

/**
 * Reads archive.yaml over `defaults`: `levels: [市, 县]` takes the place of the default levels, `aliases: { dj: 党建 }`
 * adds to the aliases. A key with a mistake keeps its default, and the mistake is reported; the other keys still count.
 */
export function parseSettings(text: string, defaults: Settings): SettingsReading {
  const source = readYaml(text);
  const { written, faults } = findSettingsFaults(source);
  appendAll(faults, [...unknownRules(written, defaults, source), ...publishingFaults(written, source)]);
  const ordered = [...source.faults, ...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { settings: merge(written, defaults), problems: problemsIn(SETTINGS_FILE, ordered) };
}

function merge(written: Written, defaults: Settings): Settings {
  const { cleaning, aliases, home, look, publish, levels, types, offices, ...plain } = written;
  return {
    ...defaults,
    ...plain,
    levels: levels?.map((level) => completeLevel(level, defaults.levels)) ?? defaults.levels,
    types: types?.map((type) => completeType(type, defaults.types)) ?? defaults.types,
    cleaning: mergeCleaning(cleaning, defaults.cleaning),
    aliases: mergeAliases(aliases, defaults.aliases),
    look: { ...defaults.look, ...look },
    home: { dailyReading: home?.daily_reading ?? defaults.home.dailyReading },
    publish: { ...defaults.publish, ...publish },
    offices: offices?.map(completeOffice) ?? defaults.offices,
  };
}

/** A level that is named like a default one keeps its words; a new one is recognised by its own name: 街道. */
function completeLevel(
  level: Partial<LevelDefinition> & { name: string },
  defaults: LevelDefinition[],
): LevelDefinition {
  const known = defaults.find(({ name }) => name === level.name);
  return {
    name: level.name,
    names: level.names ?? known?.names ?? [escapePattern(level.name)],
    cues: level.cues ?? known?.cues ?? [],
  };
}

function completeType(type: Partial<TypeDefinition> & { name: string }, defaults: TypeDefinition[]): TypeDefinition {
  const known = defaults.find(({ name }) => name === type.name);
  return {
    name: type.name,
    titles: type.titles ?? known?.titles ?? [escapePattern(type.name)],
    cues: type.cues ?? known?.cues ?? [],
  };
}

const completeOffice = ({ name, names, level, part_of }: NonNullable<Written['offices']>[number]): OfficeRule => ({
  name,
  names: names ?? [],
  ...(level === undefined ? {} : { level }),
  ...(part_of === undefined ? {} : { partOf: part_of }),
});

/** An own rule takes the place of a default one of the same name. */
function mergeCleaning(written: Written['cleaning'], defaults: CleaningRule[]): CleaningRule[] {
  const own = (written?.add ?? []).map(({ running_text, ...rule }) => ({
    ...rule,
    runningText: running_text ?? false,
  }));
  const gone = new Set([...(written?.off ?? []), ...own.map(({ name }) => name)]);
  return [...defaults.filter(({ name }) => !gone.has(name)), ...own];
}

function mergeAliases(written: Written['aliases'], defaults: Settings['aliases']): Settings['aliases'] {
  const merged = new Map(Object.entries(defaults));
  for (const [form, meaning] of Object.entries(written ?? {})) {
    const folded = foldCase(form);
    if (meaning === null) merged.delete(folded);
    else merged.set(folded, meaning);
  }
  return Object.fromEntries(merged);
}

function unknownRules(written: Written, defaults: Settings, source: YamlSource): Fault[] {
  const names = defaults.cleaning.map(({ name }) => name);
  return (written.cleaning?.off ?? []).flatMap((name, index) => {
    if (names.includes(name)) return [];
    const line = source.lineOf(['cleaning', 'off', index]);
    const message = `没有名为“${name}”的清理规则，无从停用。`;
    return [{ code: 'settings-unknown-rule', severity: 'error', line, message, mend: suggest(name, names) }];
  });
}

const NEEDS_ADDRESS = {
  search: '允许搜索引擎收录，但没有写明网址（publish.address），因此不生成站点地图和订阅源。',
  cards: '要画分享图，但没有写明网址（publish.address）：聊天软件只认完整网址，因此不画。',
  oai: '要生成 OAI-PMH 文件，但没有写明网址（publish.address），因此没有生成。',
} as const;

function publishingFaults({ publish }: Written, source: YamlSource): Fault[] {
  if (publish === undefined) return [];
  if (publish.address !== undefined) return publish.oai && publish.email === undefined ? [noEmail(source)] : [];
  const wanted = (['search', 'cards', 'oai'] as const).filter((key) => publish[key]);
  return wanted.map((key) => {
    const path = ['publish', key] satisfies [SettingsKey, string];
    const fault = { code: 'settings-address-missing', severity: 'warning', line: source.lineOf(path) } as const;
    return { ...fault, message: NEEDS_ADDRESS[key], mend: '请补上 address: https://…' };
  });
}

function noEmail(source: YamlSource): Fault {
  const line = source.lineOf(['publish', 'oai'] satisfies [SettingsKey, string]);
  const message = 'OAI-PMH 文件没有管理员邮箱（publish.email），严格的收割程序会拒收。';
  return { code: 'settings-email-missing', severity: 'warning', line, message, mend: '请补上 email: …@…' };
}

function escapePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
