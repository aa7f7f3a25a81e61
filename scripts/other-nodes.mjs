// Does the program run, and give the same bytes, under the other versions of Node that it promises? They come from the registry of packages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = ['22', '24'];
const ARGUMENTS = ['bin/zhibiao.js', 'extract', 'seeds', 'fixtures/same-text/county-bulletin', '-f', 'json'];

const run = (node) => spawnSync(node, ARGUMENTS, { maxBuffer: 1e9 });

const own = run(process.execPath);
if (own.status !== 0) throw new Error(`node ${process.version}: exit ${own.status}\n${own.stderr}`);
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-nodes-'));
try {
  for (const version of VERSIONS) {
    const name = `node-${platform()}-${arch()}`;
    const prefix = join(folder, version);
    const options = ['--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    const installed = spawnSync('npm', ['install', ...options, `${name}@${version}`], { encoding: 'utf8' });
    if (installed.status !== 0) {
      console.log(`node ${version}: not tried, for it could not be fetched`);
      continue;
    }
    const node = join(prefix, 'node_modules', name, 'bin', 'node');
    const exact = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const other = run(node);
    const isSame = other.status === 0 && other.stdout.equals(own.stdout);
    console.log(
      `node ${exact}: exit ${other.status}, ${isSame ? 'the same' : 'OTHER'} bytes as ${process.version}`,
    );
    if (isSame) continue;
    console.log(other.stderr.toString());
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
