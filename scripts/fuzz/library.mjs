// What the judge wants of the program, built or as sources.

const WANTED = {
  'cli/main': ['main'],
  'commands/extract': ['extract'],
  'commands/read-path-list': ['readPathList'],
  'commands/stream': ['extractStream'],
  'model/errors': ['ERROR_CODES', 'WARNING_CODES', 'ZhibiaoError'],
  'model/figure': ['figureSchema'],
  'packs/check': ['checkRules'],
  'packs/load': ['loadPacks'],
  'packs/load-files': ['findPackSources', 'packFilesOf'],
  'packs/merge': ['mergePacks', 'toRuleSet'],
  'packs/pack-text': ['parsePack'],
  pipeline: ['extractDocument'],
  'readers/index': ['readBytes', 'readText'],
};

/** By name what `load` gives of the modules that are named. */
export async function libraryFrom(load) {
  const library = {};
  for (const [module, names] of Object.entries(WANTED)) {
    const found = await load(module);
    for (const name of names) library[name] = found[name];
  }
  return library;
}
