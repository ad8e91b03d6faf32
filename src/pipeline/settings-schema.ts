/** The shape of archive.yaml, key by key. Every key may be absent; `settings.ts` fills in the defaults. */

import * as z from 'astro/zod';
import { accentFault } from '../core/look/accent.ts';
import { messageOf } from '../core/message-of.ts';
import { NAVIGATION } from '../core/report/settings.ts';

/** Longer patterns are more likely a mistake than a rule, and hard to read for whoever comes next. */
const LONGEST_PATTERN = 500;

const text = z.string().trim().min(1).max(200);

/** The source of a regular expression, matched with `u`. */
const pattern = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .superRefine((source, context) => {
    const fault = patternFault(source);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

/** A list that may be written as a single value: `names: 县委`. */
const patterns = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(pattern));

/** A vocabulary value may be written as its name alone: `- 街道`. */
const named = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { name: value } : value), schema);

const LEVEL = z.strictObject({ name: text, names: patterns.optional(), cues: patterns.optional() });
const TYPE = z.strictObject({ name: text, titles: patterns.optional(), cues: patterns.optional() });
const RULE = z.strictObject({
  name: text,
  line: pattern,
  until: pattern.optional(),
  running_text: z.boolean().optional(),
});
const CLEANING = z.strictObject({ add: z.array(RULE).optional(), off: z.array(text).optional() });
const SERIES = z.strictObject({ name: text, title: pattern });
/** A list that may be written as a single value: `names: 海拉尔区政府`. */
const texts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text));
const OFFICE = z.strictObject({
  name: text,
  names: texts.optional(),
  level: text.optional(),
  part_of: text.optional(),
});

const address = text.superRefine((value, context) => {
  if (!/^https?:\/\/[^\s?#]+$/.test(value) || !URL.canParse(value)) {
    context.addIssue({ code: 'custom', message: '应为以 http:// 或 https:// 开头的完整网址，不带 ? 和 #' });
  }
});
const email = text.superRefine((value, context) => {
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)) {
    context.addIssue({ code: 'custom', message: '应为电子邮箱，如 archive@example.org' });
  }
});
const accent = text.superRefine((value, context) => {
  const fault = accentFault(value);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});
const logo = text.superRefine((value, context) => {
  if (/\.(?:png|jpe?g|webp)$/i.test(value) && !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(value)) return;
  context.addIssue({ code: 'custom', message: '应为内容文件夹里的 .png、.jpg 或 .webp 图片，如 馆徽.png' });
});
const LOOK = z.strictObject({
  accent: accent.optional(),
  footer: text.optional(),
  logo: logo.optional(),
  navigation: z.array(z.enum(NAVIGATION)).min(1).optional(),
});
const HOME = z.strictObject({ daily_reading: z.boolean().optional() });
const PUBLISH = z.strictObject({
  search: z.boolean().optional(),
  address: address.optional(),
  cards: z.boolean().optional(),
  oai: z.boolean().optional(),
  email: email.optional(),
});

/** Top-level keys of archive.yaml. Each is validated on its own, so that one mistake does not cost the others. */
export const SCHEMA = {
  title: text,
  subtitle: z.string().trim().max(200),
  owner: z.string().trim().max(200),
  levels: z.array(named(LEVEL)).min(1),
  types: z.array(named(TYPE)).min(1),
  cleaning: CLEANING,
  aliases: z.record(z.string().trim().min(1).max(60), text.nullable()),
  series: z.array(SERIES),
  offices: z.array(named(OFFICE)),
  home: HOME,
  look: LOOK,
  publish: PUBLISH,
};

export type SettingsKey = keyof typeof SCHEMA;
export type Written = { [K in SettingsKey]?: z.output<(typeof SCHEMA)[K]> };

/** Keys that may stand at a place of the file, list positions written as `*`; used to suggest the nearest one. */
export const KEYS_AT: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(SCHEMA),
  'levels.*': Object.keys(LEVEL.shape),
  'types.*': Object.keys(TYPE.shape),
  cleaning: Object.keys(CLEANING.shape),
  'cleaning.add.*': Object.keys(RULE.shape),
  'series.*': Object.keys(SERIES.shape),
  'offices.*': Object.keys(OFFICE.shape),
  home: Object.keys(HOME.shape),
  look: Object.keys(LOOK.shape),
  publish: Object.keys(PUBLISH.shape),
};

function patternFault(source: string): string | undefined {
  try {
    new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    const reason = messageOf(error).replace(/^Invalid regular expression: /, '');
    return `不是合法的正则表达式（${reason}）`;
  }
}
