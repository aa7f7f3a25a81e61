// Stands in for a reader process: what a file says is what it does.
const { fstatSync } = require('node:fs');
const { Socket } = require('node:net');

const channel = new Socket({ fd: 3, readable: true, writable: true });
let count = 0;

function send(told, answer = '') {
  const [json, bytes] = [Buffer.from(told), Buffer.from(answer)];
  const head = Buffer.alloc(8);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(bytes.length, 4);
  channel.write(Buffer.concat([head, json, bytes]));
}

const NO_FACTS = { title: null, date: null, issuer: null, place: null, number: null };
function give(text) {
  const reading = { text, blocks: [], facts: NO_FACTS, notes: [], cut: null };
  send('{"kind":"read","resident":0}', JSON.stringify({ reading }));
}

const ACTS = {
  text: () => give('text'),
  second: () => (count > 1 ? process.exit(3) : give('second')),
  junk: () => channel.write('whatever a parser may write'),
  nonsense: () => send('no JSON'),
  wrong: () => send('{"kind":"read","resident":0}', 'no JSON'),
  silent: () => {},
  // As a document that takes 500 MiB to read.
  large: () =>
    Number(process.argv[2]) < 500 * 1024 * 1024 ? send('{"kind":"end","why":"memory"}') : give('large'),
  tell: () => {
    const streams = [0, 1, 2].map((fd) => fstatSync(fd).isCharacterDevice());
    give(JSON.stringify({ env: process.env, streams, argv: process.argv.slice(2) }));
  },
};

let held = Buffer.alloc(0);
channel.on('data', (piece) => {
  held = Buffer.concat([held, piece]);
  if (held.length < 8) return;
  const [told, bytes] = [held.readUInt32LE(0), held.readUInt32LE(4)];
  if (held.length < 8 + told + bytes) return;
  const order = held.toString('utf8', 8 + told, 8 + told + bytes);
  held = held.subarray(8 + told + bytes);
  count += 1;
  ACTS[order]();
});
channel.on('close', () => process.exit());
