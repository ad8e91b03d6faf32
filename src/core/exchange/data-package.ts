/** datapackage.json: describes the catalogue for programs, after the Data Package standard of Frictionless (version 2). */

import { slugOf } from '../holdings/slug.ts';
import { type CATALOGUE_CSV, CATALOGUE_JSON } from '../paths.ts';
import { NOT_STATED } from '../text/not-stated.ts';

export interface DescribedFile {
  path: typeof CATALOGUE_CSV | typeof CATALOGUE_JSON;
  bytes: number;
  /** SHA-256 in lower-case hex. */
  sha256: string;
}

export interface DescribedArchive {
  title: string;
  subtitle: string;
  owner: string;
  /** Absolute URL, if any. */
  address?: string | undefined;
  /** Permitted values of the level. */
  levels: readonly string[];
  /** Columns of catalogue.csv, in their order. */
  columns: readonly string[];
}

/** Names no licence: that is the keeper's decision. */
export function dataPackage(archive: DescribedArchive, files: readonly DescribedFile[]) {
  const { title, subtitle, owner, address } = archive;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slugOf(title),
    title,
    ...(subtitle !== '' && { description: subtitle }),
    ...(address !== undefined && { homepage: address }),
    ...(owner !== '' && { contributors: [{ title: owner, roles: ['publisher'] }] }),
    resources: files.map((file) => resource(file, archive)),
  };
}

function resource({ path, bytes, sha256 }: DescribedFile, archive: DescribedArchive) {
  const common = { path, encoding: 'utf-8', bytes, hash: `sha256:${sha256}` };
  if (path === CATALOGUE_JSON) {
    return {
      name: 'catalogue-json',
      title: '馆藏目录（含依据）',
      ...common,
      format: 'json',
      mediatype: 'application/json',
    };
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: 'catalogue',
    title: '馆藏目录',
    type: 'table',
    ...common,
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { lineTerminator: '\r\n' },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: archive.columns.map((name) => field(name, archive.levels)),
      missingValues: ['', NOT_STATED],
      primaryKey: ['file'],
    },
  };
}

const TITLES: Readonly<Record<string, string>> = {
  file: '文件',
  title: '题名',
  year: '年度',
  plan_year: '计划年度',
  level: '级别',
  type: '文种（多个用顿号隔开）',
  org: '责任单位',
  author: '责任者',
  date: '成文日期（可只有年、月）',
  series: '系列',
  note: '附注',
  post: '职务',
  ref: '档号',
};

function field(name: string, levels: readonly string[]) {
  const described = { name, title: TITLES[name] ?? name };
  if (name === 'year' || name === 'plan_year') return { ...described, type: 'year' };
  if (name === 'file') return { ...described, type: 'string', constraints: { required: true, unique: true } };
  if (name === 'level') return { ...described, type: 'string', constraints: { enum: levels } };
  if (name !== 'date') return { ...described, type: 'string' };
  return { ...described, type: 'string', constraints: { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' } };
}
