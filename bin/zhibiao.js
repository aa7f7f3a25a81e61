#!/usr/bin/env node
import process from 'node:process';
import { loadCompiled } from './compiled.js';

const { main } = loadCompiled('main.cjs');
process.exitCode = await main(process.argv.slice(2), process);
