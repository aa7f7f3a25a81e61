// Judges one input after the other, told by its parent, who ends it when it does not answer.
import process from 'node:process';
import { judge } from './judge.mjs';
import { libraryFrom } from './library.mjs';

const library = await libraryFrom((module) => import(`../../dist/${module}.js`));

/** What is thrown where nobody waits for it. */
const strays = [];
const stray = (fault) =>
  strays.push(
    fault instanceof Error ? (fault.stack ?? fault.message).split('\n').slice(0, 3).join(' ') : String(fault),
  );
process.on('uncaughtException', stray);
process.on('unhandledRejection', stray);

process.on('message', async ({ name, reader, bytes }) => {
  strays.length = 0;
  let verdict = await judge({ name, reader, bytes: Buffer.from(bytes) }, library);
  // What a promise that nobody waits for throws comes a turn later.
  await new Promise((resolve) => setTimeout(resolve, 1));
  if (verdict === null && strays.length > 0) verdict = { kind: 'stray', what: strays[0] };
  const { rss } = process.memoryUsage();
  process.send({ verdict, rss });
});
process.send('ready');
