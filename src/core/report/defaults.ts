/** Defaults of archive.yaml. One file for each vocabulary, in `defaults/`. */
import { DEFAULT_ALIASES } from './defaults/aliases.ts';
import { DEFAULT_CLEANING } from './defaults/cleaning.ts';
import { DEFAULT_LEVELS } from './defaults/levels.ts';
import { DEFAULT_TYPES } from './defaults/types.ts';
import type { Settings } from './settings.ts';

export const DEFAULT_SETTINGS: Settings = {
  title: '工作报告文库',
  subtitle: '',
  owner: '',
  levels: DEFAULT_LEVELS,
  types: DEFAULT_TYPES,
  cleaning: DEFAULT_CLEANING,
  aliases: DEFAULT_ALIASES,
  series: [],
  offices: [],
  home: { dailyReading: true },
  look: {},
  publish: { search: false, cards: true },
};
