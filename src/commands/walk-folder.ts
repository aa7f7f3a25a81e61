import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhibiaoError } from '../model/errors.js';
import { fileError } from '../model/file-error.js';
import { bytesOfPath, pathOfBytes } from '../text/path-bytes.js';
import { byCodePoint } from './by-code-point.js';
import type { Input } from './input.js';

/** How a folder is walked. */
export interface Walk {
  /** What stands before the paths of what is found. */
  prefix: string;
  wants: (path: string, isFolder: boolean) => boolean;
  /** Also what links lead to, each real file once, under the path that does without a link or comes first. */
  follow: boolean;
}

/**
 * Every regular file below a folder that is wanted, in the order of code points. Links are not followed unless that is asked for, so
 * nothing is met twice and nothing outside is read; a folder that may not be listed is an input with that fault. A walk of our own: the
 * globbing libraries pass over such a folder in silence.
 */
export async function walkFolder(folder: string, walk: Walk): Promise<Input[]> {
  const walker = new Walker(folder, walk);
  await walker.below('');
  if (walk.follow) await walker.followLinks();
  return walker.found.sort((a, b) => byCodePoint(a.path, b.path));
}

class Walker {
  readonly found: Input[] = [];
  private links: string[] = [];
  /** Real paths of files and folders, where links are followed. */
  private readonly met = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly walk: Walk,
  ) {}

  async below(first: string): Promise<void> {
    const waiting = [first];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (!(await this.isNew(at))) continue;
      for (const { name, entry } of await this.list(at)) {
        const path = at + name;
        if (entry.isSymbolicLink()) this.links.push(path);
        else if (entry.isDirectory() && this.walk.wants(path, true)) waiting.push(`${path}/`);
        else if (entry.isFile() && this.walk.wants(path, false)) await this.take(path);
      }
    }
  }

  /** In order, since the first that leads to a file gives it its name. What one leads to may hold others. */
  async followLinks(): Promise<void> {
    while (this.links.length > 0) {
      const links = this.links.sort(byCodePoint);
      this.links = [];
      for (const path of links) await this.followLink(path);
    }
  }

  private async followLink(path: string): Promise<void> {
    try {
      const stats = await stat(this.fileAt(path));
      if (stats.isDirectory() && this.walk.wants(path, true)) await this.below(`${path}/`);
      else if (stats.isFile() && this.walk.wants(path, false)) await this.take(path);
    } catch (cause) {
      const fault = fileError(this.walk.prefix + path, cause);
      if (!(fault instanceof ZhibiaoError)) throw fault;
      if (this.walk.wants(path, false)) this.found.push({ path: this.walk.prefix + path, fault });
    }
  }

  private async take(path: string): Promise<void> {
    if (await this.isNew(path)) this.found.push({ path: this.walk.prefix + path, isListed: true });
  }

  private async isNew(path: string): Promise<boolean> {
    if (!this.walk.follow) return true;
    const real = await realpath(this.fileAt(path)).catch(() => join(this.folder, path));
    if (this.met.has(real)) return false;
    this.met.add(real);
    return true;
  }

  private async list(at: string): Promise<{ name: string; entry: Dirent<string | Buffer> }[]> {
    try {
      return await namesIn(this.fileAt(at));
    } catch (cause) {
      const path = this.walk.prefix + at;
      this.found.push({ path, fault: cannotList(path, cause) });
      return [];
    }
  }

  private fileAt(path: string): string | Buffer {
    return bytesOfPath(join(this.folder, path));
  }
}

async function namesIn(folder: string | Buffer): Promise<{ name: string; entry: Dirent<string | Buffer> }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(LOST)))
    return entries.map((entry) => ({ name: entry.name, entry }));
  const asBytes = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return asBytes.map((entry) => ({ name: pathOfBytes(entry.name), entry }));
}

/** What Node puts for bytes that are no UTF-8. */
const LOST = '\ufffd';

function cannotList(path: string, cause: unknown): ZhibiaoError {
  const fault = fileError(path, cause);
  if (fault instanceof ZhibiaoError && fault.code === 'E-READ') return fault;
  return new ZhibiaoError('E-PERMISSION', 'the folder may not be listed', {
    where: { path },
    cause,
    hint: 'change its permissions, or leave it out with --exclude',
  });
}
