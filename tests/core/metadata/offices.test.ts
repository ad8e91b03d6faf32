import { describe, expect, test } from 'vitest';
import { findDivision } from '../../../src/core/metadata/divisions.ts';
import { readOfficeName } from '../../../src/core/metadata/office-name.ts';
import { findOffice, isAbove, type Office, type OfficeUse, toOffices } from '../../../src/core/metadata/offices.ts';

describe('divisions', () => {
  test.each([
    ['昆山市', 'county', '苏州市'],
    ['苏州市', 'prefecture', '江苏省'],
    ['江苏省', 'province', undefined],
    ['仙桃市', 'county', '湖北省'],
    ['延边朝鲜族自治州', 'prefecture', '吉林省'],
    ['萧山市', 'county', undefined],
  ])('%s is a %s of %s', (name, rank, parent) => {
    expect(findDivision(name)).toEqual({ name, rank, ...(parent === undefined ? {} : { parent }) });
  });

  test.each(['云河市', '昆山', '五华区', '市', ''])('%j is not in the table', (name) => {
    expect(findDivision(name)).toBeUndefined();
  });
});

describe('names of offices', () => {
  test.each<[name: string, places: string[], rank: string, body: string]>([
    ['呼伦贝尔市海拉尔区人民政府', ['呼伦贝尔市', '海拉尔区'], '', '人民政府'],
    ['海拉尔区政府', ['海拉尔区'], '', '人民政府'],
    ['云南省昆明市五华区统战部', ['云南省', '昆明市', '五华区'], '', '委统战部'],
    ['县委统战部', [], '县', '委统战部'],
    ['中国共产党云河县委员会', ['云河县'], '', '委'],
    ['国家税务总局云河县税务局', ['云河县'], '', '税务局'],
    ['中华人民共和国国务院', [], '', '国务院'],
    ['镇政府', [], '镇', '人民政府'],
    ['县民政局', [], '县', '民政局'],
    ['市政工程处', [], '', '市政工程处'],
    ['市民中心', [], '', '市民中心'],
    ['临澜市民营经济局', ['临澜市'], '', '民营经济局'],
    ['青石街道办', ['青石街道'], '', ''],
    ['乡镇政府', [], '', '乡镇政府'],
    ['临澜市政府', ['临澜市'], '', '人民政府'],
    ['临澜市政协', ['临澜市'], '', '政协'],
    ['临澜市民政局', ['临澜市'], '', '民政局'],
    ['临澜市政工程处', [], '', '临澜市政工程处'],
    ['临澜市民中心', [], '', '临澜市民中心'],
    ['市市场监管局', [], '市', '市场监管局'],
    ['云河市城市管理局', ['云河市'], '', '城市管理局'],
    ['市中区人民政府', ['市中区'], '', '人民政府'],
    ['社区卫生服务中心', [], '', '社区卫生服务中心'],
    ['经济开发区管委会', [], '', '经济开发区管委会'],
    ['云河县青石镇人民政府', ['云河县', '青石镇'], '', '人民政府'],
    ['云河中学', [], '', '云河中学'],
  ])('%s', (name, places, rank, body) => {
    expect(readOfficeName(name)).toEqual({ places, rank, body });
  });
});

const uses = (...orgs: string[]): OfficeUse[] => orgs.map((org) => ({ org }));
const namesOf = (offices: readonly Office[]): string[][] => offices.map(({ names }) => names);

describe('the register', () => {
  test('is one entry an office, with and without the places above', () => {
    const offices = toOffices(uses('云河县人民政府', '临澜市云河县人民政府', '云河县政府', '云河县人民政府'));
    expect(namesOf(offices)).toEqual([['云河县人民政府', '临澜市云河县人民政府', '云河县政府']]);
    expect(offices[0]?.places).toEqual(['临澜市', '云河县']);
  });

  test('keeps offices of one name apart by the places above', () => {
    const offices = toOffices(uses('南京市鼓楼区人民政府', '徐州市鼓楼区人民政府', '鼓楼区政府'));
    expect(namesOf(offices).flat().length).toBe(3);
    expect(offices.length).toBe(3);
    expect(findOffice(offices, '鼓楼区人民政府')).toBeUndefined();
  });

  test('keeps 县委统战部 apart from 云河县委统战部, since its county is not told', () => {
    expect(toOffices(uses('县委统战部', '云河县委统战部'))).toHaveLength(2);
  });

  test('follows archive.yaml', () => {
    const rules = [{ name: '云河县档案馆', names: ['云河县档案局'], level: '区县', partOf: '云河县' }];
    const offices = toOffices(
      [{ org: '云河县档案局', level: '市' }, { org: '临澜市云河县档案馆' }, { org: '云河县水务局', level: '区县' }],
      rules,
    );
    expect(offices).toEqual([
      {
        name: '云河县档案馆',
        names: ['云河县档案馆', '临澜市云河县档案馆', '云河县档案局'],
        level: '区县',
        partOf: '云河县',
        places: ['临澜市', '云河县'],
      },
      { name: '云河县水务局', names: ['云河县水务局'], level: '区县', places: ['云河县'] },
    ]);
  });

  test('finds an office by a form that was not met', () => {
    const offices = toOffices(uses('呼伦贝尔市海拉尔区人民政府', '海拉尔区教育局'));
    expect(findOffice(offices, '海拉尔区政府')?.name).toBe('呼伦贝尔市海拉尔区人民政府');
    expect(findOffice(offices, '满洲里市人民政府')).toBeUndefined();
  });

  test('does not depend on the order of the uses', () => {
    const orgs = ['鼓楼区政府', '徐州市鼓楼区人民政府', '云河县政府', '临澜市云河县人民政府', '国务院', '县委'];
    expect(toOffices(uses(...orgs.toReversed()))).toEqual(toOffices(uses(...orgs)));
  });
});

describe('above', () => {
  const offices = toOffices(
    [
      ['国务院', '中央'],
      ['云南省财政厅', '省'],
      ['内蒙古自治区人民政府', '省'],
      ['呼伦贝尔市海拉尔区人民政府', '区县'],
      ['昆明市五华区财政局', '区县'],
      ['贵阳市财政局', '市'],
      ['五华区审计局', '区县'],
      ['县委统战部', '区县'],
    ].map(([org = '', level = '']) => ({ org, level })),
    [
      { name: '青石镇', names: [], partOf: '云河县' },
      { name: '云河县人民政府', names: [] },
    ],
  );
  const office = (name: string): Office => findOffice(offices, name) ?? { name, names: [name], places: [] };

  test.each([
    ['国务院', '县委统战部', true],
    ['云南省财政厅', '昆明市五华区财政局', true],
    ['内蒙古自治区人民政府', '海拉尔区人民政府', true],
    ['云河县人民政府', '青石镇', true],
    ['云南省财政厅', '贵阳市财政局', false],
    ['云南省财政厅', '海拉尔区人民政府', false],
    ['云南省财政厅', '县委统战部', false],
    ['昆明市五华区财政局', '云南省财政厅', false],
    ['五华区审计局', '昆明市五华区财政局', false],
    ['国务院', '国务院', false],
  ])('%s above %s: %s', (upper, lower, expected) => {
    expect(isAbove(office(upper), office(lower))).toBe(expected);
  });
});
