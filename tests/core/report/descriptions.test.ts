/** Descriptions of a report for programs of other archives: Dublin Core, schema.org, OAI-PMH, Data Package. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataPackage } from '../../../src/core/exchange/data-package.ts';
import { dublinCore } from '../../../src/core/exchange/dublin-core.ts';
import { oaiRepository } from '../../../src/core/exchange/oai.ts';
import { schemaOrg } from '../../../src/core/exchange/schema-org.ts';
import { reportOf } from './report-of.ts';

const ARCHIVE = { title: '云河文脉', owner: '云河县档案馆' };
const FULL = reportOf({
  id: 'a',
  title: '云河县档案馆2022年工作总结',
  year: 2022,
  types: ['工作总结', '工作计划'],
  org: '云河县档案馆',
  author: '李×',
  date: '2022-12',
  series: '云河县档案馆工作总结',
  ref: 'X001-WS·2022-Y-BGS-0001',
});

test('Dublin Core tells what is known, and nothing else', () => {
  expect(dublinCore(FULL, ARCHIVE).map(({ element, value }) => `${element} ${value}`)).toEqual([
    'title 云河县档案馆2022年工作总结',
    'creator 云河县档案馆',
    'creator 李×',
    'publisher 云河县档案馆',
    'date 2022-12',
    'coverage 2022',
    'type 工作总结',
    'type 工作计划',
    'identifier X001-WS·2022-Y-BGS-0001',
    'relation 云河县档案馆工作总结',
    'format text/html',
    'language zh-CN',
  ]);
  const bare = dublinCore(reportOf({ title: '总结' }), { title: '馆', owner: '' });
  expect(bare.map(({ element }) => element)).toEqual(['title', 'format', 'language']);
});

/** Characters that XML forbids. */
const FORBIDDEN = ['\u0000', '\u0008', '\ud800'];

/** Titles with markup, ends of blocks, and characters that XML forbids. */
const title = fc.string({
  unit: fc.constantFrom(...'<>&"\'/]', '</script>', ...FORBIDDEN, '𠮷', '总结', ']]>'),
});

test('the data block is JSON that no title can end', () => {
  fc.assert(
    fc.property(title, (name) => {
      const text = schemaOrg(reportOf({ title: name }), ARCHIVE, 'https://example.org/reports/a.html');
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toMatchObject({ '@type': 'Report', name, url: 'https://example.org/reports/a.html' });
    }),
  );
});

function parseXml(text: string) {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => void faults.push(message) });
  const document = parser.parseFromString(text, 'text/xml');
  expect(faults).toEqual([]);
  return document;
}

const textsOf = (text: string, element: string): (string | null)[] =>
  Array.from(parseXml(text).getElementsByTagName(element), (node) => node.textContent);

test('the repository is well-formed whatever the titles hold, with a record a report', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 5 }), (titles) => {
      const reports = titles.map((name, index) => reportOf({ id: `r${index}`, title: name || '无' }));
      const text = oaiRepository(reports, { ...ARCHIVE, address: 'https://example.org/a?b', email: 'a@b.cn' });
      expect(textsOf(text, 'oai:identifier')).toEqual(reports.map(({ id }) => `oai:example.org:${id}`));
      const allowed = titles.map((name) => FORBIDDEN.reduce((left, sign) => left.replaceAll(sign, ''), name || '无'));
      expect(textsOf(text, 'dc:title')).toEqual(allowed);
    }),
  );
});

test('the repository names itself, its form and the oldest date, and every record dates from its report', () => {
  const text = oaiRepository([FULL, reportOf({ id: 'b', title: '总结', year: 2019 })], {
    ...ARCHIVE,
    address: 'https://example.org/wenku/',
    email: 'archive@example.org',
  });
  expect(textsOf(text, 'oai:repositoryName')).toEqual(['云河文脉']);
  expect(textsOf(text, 'oai:baseURL')).toEqual(['https://example.org/wenku/data/oai.xml']);
  expect(textsOf(text, 'oai:adminEmail')).toEqual(['archive@example.org']);
  expect(textsOf(text, 'oai:earliestDatestamp')).toEqual(['2019-12-28']);
  expect(textsOf(text, 'oai:datestamp')).toEqual(['2022-12-28', '2019-12-28']);
  expect(textsOf(text, 'dc:identifier')).toContain('https://example.org/wenku/reports/a.html');
});

test('the data package has what the standard requires, and no licence that nobody gave', () => {
  const described = {
    ...ARCHIVE,
    subtitle: '',
    levels: ['市'],
    columns: ['file', 'year', 'level', 'date', 'title'],
  };
  const made = dataPackage(described, [
    { path: 'data/catalogue.csv', bytes: 3, sha256: 'ab' },
    { path: 'data/catalogue.json', bytes: 4, sha256: 'cd' },
  ]);
  expect(made.name).toMatch(/^[-a-z0-9._/]+$/u);
  expect(Object.keys(made)).toEqual(['$schema', 'name', 'title', 'contributors', 'resources']);
  for (const resource of made.resources) {
    expect(resource).toMatchObject({ name: expect.stringMatching(/^[-a-z0-9._]+$/u), bytes: expect.any(Number) });
    expect(resource.path).not.toMatch(/^\/|\.\.|:/u);
    expect(resource.hash).toMatch(/^sha256:[0-9a-f]+$/u);
  }
  const [csv] = made.resources;
  const fields = csv !== undefined && 'schema' in csv ? csv.schema.fields : [];
  expect(fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'file string',
    'year year',
    'level string',
    'date string',
    'title string',
  ]);
});
