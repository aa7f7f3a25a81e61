import { readFile, stat } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { ZhibiaoError } from '../../model/errors.js';
import type { CliCommand } from '../cli-command.js';
import { ConfigReader, type Setting } from './config-reader.js';
import { shownPath } from './shown-path.js';

/** What a configuration sets. */
export interface Config {
  /** Those of one command: its own section before what is said for all. */
  settingsOf(command: CliCommand): readonly Setting[];
}

/** More than any configuration needs. */
const MOST_BYTES = 1 << 20;

/**
 * Reads a configuration, the sections of other commands too, so that a fault is told whatever is run.
 * @throws ZhibiaoError E-CONFIG with the line and column of the first fault.
 */
export async function readConfig(file: string, program: CliCommand): Promise<Config> {
  const counter = new LineCounter();
  const text = (await readText(file)).replace(/^\uFEFF/, '');
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const reader = new ConfigReader(file, counter, program);
  const { common, sections } = reader.read(document);
  return {
    settingsOf: (command) => {
      const own = sections.get(command.name()) ?? [];
      const options = command.known;
      const shared = common.flatMap((entry) => reader.settingFor(entry, options) ?? []);
      return [...shared.filter(({ option }) => own.every((one) => one.option.key !== option.key)), ...own];
    },
  };
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new ZhibiaoError('E-CONFIG', 'the configuration is larger than 1 MiB', at(file));
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof ZhibiaoError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'EISDIR' ? 'it is a folder' : (code ?? String(cause));
    throw new ZhibiaoError('E-CONFIG', `the configuration cannot be read (${why})`, { ...at(file), cause });
  }
}

const at = (file: string): { where: { path: string }; hint: string } => ({
  where: { path: shownPath(file) },
  hint: 'give another with --config, or --no-config',
});
