import type { Payload } from '../writers/report/payload.js';
import { unpackReport } from '../writers/report/unpack-report.js';
import { startPage } from './start-page.js';

const data = document.getElementById('data');
startPage(unpackReport(JSON.parse(data?.textContent ?? '') as Payload));
