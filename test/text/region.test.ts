import { describe, expect, test } from 'vitest';
import { loadPacks } from '../../src/packs/load.js';
import { regionMatcher } from '../../src/packs/region-matcher.js';
import { chooseRegion, findRegion, lineOf, regionNamed, regionsAt } from '../../src/text/region.js';

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
