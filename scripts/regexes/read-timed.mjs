// A thread that reads a text and extracts its figures, and tells how long that took.
import { parentPort } from 'node:worker_threads';
import { extractText } from '../../dist/index.js';
import { ZhibiaoError } from '../../dist/model/errors.js';
import { readBytes } from '../../dist/readers/index.js';

extractText('2024年，粮食产量10万吨。');

parentPort.on('message', async ({ name, text }) => {
  const begun = performance.now();
  try {
    const document = await readBytes(Buffer.from(text), name);
    extractText(document.text);
  } catch (fault) {
    // A text may be refused, but with a code.
    if (!(fault instanceof ZhibiaoError)) throw fault;
  }
  parentPort.postMessage(performance.now() - begun);
});
