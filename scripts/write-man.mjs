// A step of the build: the manual page, from the same tree of commands as the help.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { buildProgram } from '../dist/cli/build-program.js';
import { manPage } from '../dist/cli/help/man-page.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
writeFileSync(new URL('../dist/zhibiao.1', import.meta.url), manPage(buildProgram(process), version));
