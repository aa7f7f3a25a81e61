import type { Library } from './judge.mjs';

export function libraryFrom(load: (module: string) => Promise<unknown>): Promise<Library>;
