import type { Header } from './manifest.js';

type Setting = Pick<Header, 'version' | 'program' | 'configuration'>;

/** What two runs were made with that is not the same, in words; empty where their documents alone decide on their bytes. */
export function differences(one: Setting, other: Setting): string[] {
  if (one.version !== other.version) return [`version (${one.version}, ${other.version})`];
  if (one.program !== other.program) return ['build of the program'];
  const keys = new Set([...Object.keys(one.configuration), ...Object.keys(other.configuration)]);
  return [...keys].filter((key) => told(one, key) !== told(other, key)).map(optionOf);
}

const told = ({ configuration }: Setting, key: string): string | undefined =>
  JSON.stringify(configuration[key]);

const optionOf = (key: string): string =>
  `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
