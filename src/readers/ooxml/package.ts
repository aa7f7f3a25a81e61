import type { Limits } from '../../model/limits.js';
import { parseXml, type XmlHandler } from '../xml.js';
import { type Archive, openArchive } from '../zip-archive.js';

/** An office file: an archive whose parts name each other by relationships. */
export interface Package {
  path: string;
  names: readonly string[];
  /** The part as the archive spells it; null where it is missing. Names of parts differ by more than case. */
  find(part: string): string | null;
  read(part: string): Promise<Uint8Array>;
  /** Feeds a part to its reader. */
  parse(part: string, handler: XmlHandler): Promise<void>;
  /** What a part refers to; empty where it refers to nothing. */
  relationsOf(part: string): Promise<Relation[]>;
}

/** A reference from one part to another. */
export interface Relation {
  id: string;
  /** Last word of its type, which the two editions of the standard share: `styles`. */
  type: string;
  /** Name of the part; null where it lies outside the file. */
  part: string | null;
}

export async function openPackage(bytes: Uint8Array, path: string, limits: Limits): Promise<Package> {
  return packageOf(await openArchive(bytes, path, limits), path);
}

function packageOf(archive: Archive, path: string): Package {
  const spelled = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const find = (part: string): string | null => spelled.get(part.toLowerCase()) ?? null;
  const read = (part: string): Promise<Uint8Array> => archive.read(find(part) ?? part);
  const parse = async (part: string, handler: XmlHandler): Promise<void> =>
    parseXml(await read(part), { part, path, deepest: archive.limits.depth }, handler);
  return {
    path,
    names: archive.names,
    find,
    read,
    parse,
    relationsOf: async (part) => {
      const list = relationsPart(part);
      if (find(list) === null) return [];
      const reader = new RelationReader(part);
      await parse(list, reader);
      return reader.relations;
    },
  };
}

/** The main part: where the package says it is, else where programs put it. */
export async function mainPart(file: Package, usual: string): Promise<string> {
  const relations = await file.relationsOf('');
  const told = relations.find(({ type }) => type === 'officeDocument')?.part ?? null;
  return told !== null && file.find(told) !== null ? told : usual;
}

/** word/document.xml → word/_rels/document.xml.rels; the package itself → _rels/.rels. */
function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

class RelationReader implements XmlHandler {
  readonly relations: Relation[] = [];

  constructor(private readonly from: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
    const part = mode === 'External' ? null : partAt(this.from, target);
    this.relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part });
  }

  close(): void {}

  text(): void {}
}

/** A target is told from the folder of the part that names it, or from the root. */
function partAt(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}
