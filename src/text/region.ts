import { FormTable } from './form-table.js';
import type { Hit } from './trie.js';
import { unitAt } from './unit-at.js';

export interface Region {
  /** Six digits of GB/T 2260; null for 华东 and other areas that have none. */
  code: string | null;
  name: string;
}

/** Wordings that shape the names of regions. */
export interface RegionWords {
  /** 省 市 自治州: what may fall off. */
  suffixes: readonly string[];
  /** 藏族: left out when a region is named in short. */
  nationalities: readonly string[];
  /** 华东 长江经济带: places of no code. */
  areas: readonly string[];
  /** 城区 白银时代: begin like a region and are none. */
  lookalikes: readonly string[];
}

/** Regions by every wording of their names. */
export interface Gazetteer {
  names: FormTable<readonly Region[]>;
  /** Length of the longest name by its first two units, 0 where none begins with them: many units begin one, few pairs do. */
  reach: Uint8Array;
  byCode: FormTable<Region>;
  suffixes: readonly string[];
}

/** Builds the gazetteer from [code, name] rows. */
export function buildGazetteer(rows: readonly (readonly [string, string])[], words: RegionWords): Gazetteer {
  const suffixes = [...words.suffixes].sort((a, b) => b.length - a.length);
  const regions = rows.map(([code, name]) => ({ code, name }));
  const areas: Region[] = words.areas.map((name) => ({ code: null, name }));
  const names = new Map<string, readonly Region[]>();
  for (const region of [...regions, ...areas]) {
    for (const wording of wordingsOf(region, suffixes, words.nationalities)) {
      const namesakes = names.get(wording);
      names.set(wording, namesakes === undefined ? [region] : highestOnly(wording, [...namesakes, region]));
    }
  }
  for (const word of words.lookalikes) names.set(word, []);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return {
    names: new FormTable([...names]),
    reach: reachOf(names.keys()),
    byCode: new FormTable([...byCode]),
    suffixes,
  };
}

/** A power of two; pairs that share a slot cost a look in vain. */
const PAIRS = 0x4000;
/** What a byte holds; no region has a name of so many characters. */
const LONGEST_NAME = 255;

function slotOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> 18;
}

/** May a name of a region begin at `at`? */
export function mayNameRegion({ reach }: Gazetteer, text: string, at: number): boolean {
  return reach[slotOf(pairAt(text, at))] !== 0;
}

function reachOf(names: Iterable<string>): Uint8Array {
  const reach = new Uint8Array(PAIRS);
  for (const name of names) {
    const slot = slotOf(pairAt(name, 0));
    reach[slot] = Math.max(reach[slot]!, Math.min(name.length, LONGEST_NAME));
  }
  return reach;
}

function pairAt(text: string, at: number): number {
  return (unitAt(text, at) << 16) | unitAt(text, at + 1);
}

/** The longest name of a region that begins at `at`, with all regions of that name; null for none. */
export function regionsAt(
  gazetteer: Gazetteer,
  text: string,
  at: number,
  limit = text.length,
): Hit<readonly Region[]> | null {
  const reach = Math.min(gazetteer.reach[slotOf(pairAt(text, at))]!, limit - at);
  for (let length = reach; length >= 2; length -= 1) {
    const value = gazetteer.names.get(text, at, at + length);
    if (value !== undefined) return value.length === 0 ? null : { start: at, end: at + length, value };
  }
  return null;
}

/** Of regions with one name the one that lies in, or holds, the place of the document; null when none is sure. */
export function chooseRegion(regions: readonly Region[], near: string | null): Region | null {
  if (regions.length === 1) return regions[0] ?? null;
  if (near === null) return null;
  for (const length of [6, 4, 2]) {
    const close = regions.filter((region) => region.code?.startsWith(near.slice(0, length)));
    if (close.length === 1) return close[0] ?? null;
  }
  return null;
}

/** The region of exactly this name; null when there is none or several. */
export function findRegion(gazetteer: Gazetteer, name: string, near: string | null = null): Region | null {
  const hit = regionsAt(gazetteer, name, 0);
  return hit !== null && hit.end === name.length ? chooseRegion(hit.value, near) : null;
}

/** The region itself and those that hold it, innermost first. */
export function lineOf(gazetteer: Gazetteer, code: string): Region[] {
  const codes = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [...new Set(codes)].flatMap((each) => gazetteer.byCode.get(each) ?? []);
}

/** 东莞市 → 东莞, 阿坝藏族羌族自治州 → 阿坝, 阿坝州. */
function wordingsOf(
  region: Region,
  suffixes: readonly string[],
  nationalities: readonly string[],
): Set<string> {
  const { name, code } = region;
  if (code === null) return new Set([name]);
  const suffix = suffixes.find((each) => name.endsWith(each) && name.length > each.length);
  if (suffix === undefined) return new Set([name]);
  const stem = withoutNationalities(name.slice(0, -suffix.length), nationalities);
  const short = stem + suffix.slice(-1);
  const wordings = new Set([name]);
  if (short.length >= 3) wordings.add(short);
  // 朝阳, 和平, 城关: a county without its suffix is too often another word.
  if (stem.length >= 2 && code.endsWith('00')) wordings.add(stem);
  return wordings;
}

function withoutNationalities(stem: string, nationalities: readonly string[]): string {
  // Two signs of name and two of nationality at least.
  if (stem.length < 4) return stem;
  let rest = stem;
  for (let cut = true; cut; ) {
    const last = nationalities.find((name) => rest.endsWith(name) && rest.length - name.length >= 2);
    cut = last !== undefined;
    if (last !== undefined) rest = rest.slice(0, -last.length);
  }
  return rest;
}

/** 吉林 is the province before the city of that name; a full name is whatever bears it. */
function highestOnly(wording: string, regions: readonly Region[]): readonly Region[] {
  if (regions.some((region) => region.name === wording))
    return regions.filter((region) => region.name === wording);
  const provinces = regions.filter((region) => region.code?.endsWith('0000'));
  return provinces.length > 0 ? provinces : regions;
}

/** The first region named in a text, innermost of 广东省东莞市; as written, or in full where the suffix is missing. */
export function regionNamed(gazetteer: Gazetteer, text: string): string | null {
  for (let at = 0; at < text.length; at += 1) {
    let hit = regionsAt(gazetteer, text, at);
    if (hit === null || hit.value.every(({ code }) => code === null)) continue;
    for (
      let inner = regionsAt(gazetteer, text, hit.end);
      inner !== null;
      inner = regionsAt(gazetteer, text, hit.end)
    )
      hit = inner;
    return fullName(gazetteer, text.slice(hit.start, hit.end), hit.value);
  }
  return null;
}

/** A name with its suffix stands as written: 阿坝州; one without is written out: 泸州 → 泸州市. */
export function fullName(gazetteer: Gazetteer, wording: string, regions: readonly Region[]): string {
  const whole = gazetteer.suffixes.some(
    (suffix) => wording.length > suffix.length + 1 && wording.endsWith(suffix),
  );
  return whole ? wording : (regions[0]?.name ?? wording);
}
