#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// From Node 22.1 on, compiled modules are kept between runs; before the import, for it holds for what is loaded after it.
module.enableCompileCache?.();
const { main } = await import('../dist/command/main.js');

process.exitCode = await main(process.argv.slice(2), process);
