// Every regular expression of the program: those written in src/, and those that the packs and matchers make when they are compiled.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const ROOT = new URL('../../src/', import.meta.url);

/** Flags that say where a match may begin and what is told of it, not what matches. */
const NO_MATTER = /[dgy]/g;

/** @returns {Promise<{ where: string, source: string, flags: string }[]>} each expression once, sorted. */
export async function collectRegexes() {
  const made = await madeByPacks();
  const all = new Map();
  for (const { where, source, flags } of [...writtenInSource(), ...made]) {
    const matching = flags.replace(NO_MATTER, '');
    const key = `${source}/${matching}`;
    if (!all.has(key)) all.set(key, { where, source, flags: matching });
  }
  return [...all.values()].sort((a, b) => (a.where + a.source < b.where + b.source ? -1 : 1));
}

function writtenInSource() {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => literalsOf(path, readFileSync(new URL(path, ROOT), 'utf8')));
}

function literalsOf(path, text) {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        where: `src/${path}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What `RegExp` is asked to make while the program is loaded and its packs are compiled. Has to come before any module of it. */
async function madeByPacks() {
  const made = [];
  const own = globalThis.RegExp;
  const note = ([source, flags]) => {
    const text = source instanceof own ? source.source : String(source);
    made.push({ where: 'patterns', source: text, flags: flags ?? '' });
  };
  globalThis.RegExp = new Proxy(own, {
    construct(target, given, maker) {
      note(given);
      return Reflect.construct(target, given, maker);
    },
    apply(target, self, given) {
      note(given);
      return Reflect.apply(target, self, given);
    },
  });
  try {
    await import('yaml');
    await import('zod');
    const { findPackSources } = await import('../../dist/packs/load-files.js');
    const { keepPacks } = await import('../../dist/packs/kept-packs.js');
    const { compilePacks } = await import('../../dist/packs/load.js');
    made.length = 0;
    keepPacks(compilePacks(findPackSources([])));
    return made;
  } finally {
    globalThis.RegExp = own;
  }
}
