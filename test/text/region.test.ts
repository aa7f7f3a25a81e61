import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { regionMatcher } from '../../src/packs/region-matcher.js';
import {
  buildGazetteer,
  chooseRegion,
  findRegion,
  fullName,
  lineOf,
  mayNameRegion,
  regionNamed,
  regionsAt,
} from '../../src/text/region.js';

const { gazetteer } = regionMatcher(loadPacks());

describe('regions by name', () => {
  test.each([
    ['泸州市', '510500'],
    ['泸州', '510500'],
    ['四川', '510000'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['内蒙古', '150000'],
    ['阿坝州', '513200'],
    ['秀山县', '500241'],
    ['秀山土家族苗族自治县', '500241'],
    ['海拉尔区', '150702'],
    ['香港', '810000'],
    ['台湾', '710000'],
  ])('%s is %s', (name, code) => {
    expect(findRegion(gazetteer, name)?.code).toBe(code);
  });

  test.each(['城关', '南山', '口市', 'XX市', '市辖区', '全市', '日照时数'])('%s is none', (name) => {
    expect(findRegion(gazetteer, name)).toBeNull();
  });

  test('a name borne twice is told apart by the place of the document', () => {
    const hit = regionsAt(gazetteer, '朝阳区', 0);
    expect(hit?.value.map(({ code }) => code).sort()).toEqual(['110105', '220104']);
    expect(chooseRegion(hit?.value ?? [], '110000')?.code).toBe('110105');
    expect(chooseRegion(hit?.value ?? [], '510000')).toBeNull();
    expect(chooseRegion(hit?.value ?? [], null)).toBeNull();
  });

  test('a region with those that hold it', () => {
    expect(lineOf(gazetteer, '150702').map(({ name }) => name)).toEqual([
      '海拉尔区',
      '呼伦贝尔市',
      '内蒙古自治区',
    ]);
    expect(lineOf(gazetteer, '500241').map(({ name }) => name)).toEqual(['秀山土家族苗族自治县', '重庆市']);
  });

  test.each([
    ['2024年东莞市国民经济和社会发展统计公报', '东莞市'],
    ['广东省东莞市政府工作报告', '东莞市'],
    ['阿坝州人民政府办公室', '阿坝州'],
    ['走进泸州', '泸州市'],
    ['长江经济带重庆市行动方案', '重庆市'],
    ['关于做好城市供水的通知', null],
  ])('%s names %s', (text, name) => {
    expect(regionNamed(gazetteer, text)).toBe(name);
  });
});

describe('a gazetteer of a few rows', () => {
  const build = () =>
    buildGazetteer(
      [
        ['110000', '甲京市'],
        ['110105', '朝东区'],
        ['220000', '乙林省'],
        ['220200', '乙林市'],
        ['220204', '朝东区'],
        ['513200', '丙坝藏族羌族自治州'],
        ['513221', '丁川县'],
        ['500241', '秀水土家族自治县'],
        ['652300', '回族自治州'],
        ['469000', '县'],
      ],
      {
        suffixes: ['市', '省', '区', '县', '州', '自治州', '自治县'],
        nationalities: ['藏族', '羌族', '土家族', '回族'],
        areas: ['华东', '长江带'],
        lookalikes: ['乙林木', '朝东'],
      },
    );
  const codesOf = (name: string): (string | null)[] | undefined =>
    regionsAt(build(), name, 0)?.value.map(({ code }) => code);

  test.each([
    ['甲京', ['110000']],
    ['甲京市', ['110000']],
    // The province before the city of that name.
    ['乙林', ['220000']],
    ['乙林市', ['220200']],
    ['乙林省', ['220000']],
    // Without the nationalities; a prefecture also without its suffix.
    ['丙坝', ['513200']],
    ['丙坝州', ['513200']],
    ['丙坝藏族羌族自治州', ['513200']],
    ['秀水县', ['500241']],
    ['朝东区', ['110105', '220204']],
    ['华东', [null]],
    ['长江带', [null]],
  ])('%s is %j', (name, codes) => expect(codesOf(name)).toEqual(codes));

  test.each(['丁川', '秀水', '朝东', '丙', '县', '乙林木'])('%s is none', (name) => {
    expect(codesOf(name)).toBeUndefined();
  });

  test('a name too short to lose its nationality, or all of it, keeps it', () => {
    expect(codesOf('回族州')).toEqual(['652300']);
  });

  test('the longest name counts, within the limit', () => {
    const gazetteer = build();
    expect(regionsAt(gazetteer, '在乙林市朝东区', 1)).toMatchObject({ start: 1, end: 4 });
    expect(regionsAt(gazetteer, '在乙林市', 1, 3)).toMatchObject({ start: 1, end: 3 });
    expect(regionsAt(gazetteer, '在乙林市', 1, 2)).toBeNull();
    expect(regionsAt(gazetteer, '在乙林市', 0)).toBeNull();
  });

  test('a place that begins no name is told at once', () => {
    const gazetteer = build();
    expect([...'在乙林市区'].map((_, at) => mayNameRegion(gazetteer, '在乙林市区', at))).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test('of namesakes the one that lies in the place of the document, as closely as can be', () => {
    const namesakes = regionsAt(build(), '朝东区', 0)!.value;
    expect(chooseRegion(namesakes, '220204')?.code).toBe('220204');
    expect(chooseRegion(namesakes, '220299')?.code).toBe('220204');
    expect(chooseRegion(namesakes, '229999')?.code).toBe('220204');
    expect(chooseRegion(namesakes, '330000')).toBeNull();
    expect(chooseRegion([], null)).toBeNull();
    expect(findRegion(build(), '朝东区', '110000')?.code).toBe('110105');
    expect(findRegion(build(), '甲京市朝东区')).toBeNull();
  });

  test('the region with those that hold it, innermost first', () => {
    expect(lineOf(build(), '220204').map(({ code }) => code)).toEqual(['220204', '220200', '220000']);
    expect(lineOf(build(), '110000').map(({ code }) => code)).toEqual(['110000']);
    expect(lineOf(build(), '999999')).toEqual([]);
  });

  test.each([
    ['关于乙林市朝东区的通知', '朝东区'],
    ['华东地区', null],
    ['关于丙坝的通知', '丙坝藏族羌族自治州'],
    ['关于丙坝州的通知', '丙坝州'],
    ['甲京', '甲京市'],
    ['', null],
  ])('%s names %s', (text, name) => expect(regionNamed(build(), text)).toBe(name));

  test('a name without its suffix is written out, where it is known', () => {
    const [region] = regionsAt(build(), '甲京', 0)!.value;
    expect(fullName(build(), '甲京', [region!])).toBe('甲京市');
    expect(fullName(build(), '甲京市', [])).toBe('甲京市');
    expect(fullName(build(), '某市', [])).toBe('某市');
    expect(fullName(build(), '某', [])).toBe('某');
  });
});
