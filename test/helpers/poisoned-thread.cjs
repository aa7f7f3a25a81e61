// Stands in for the thread that reads documents: gives back their bytes, and dies of some.
const { setImmediate: later } = require('node:timers/promises');

const POISON = {
  HANG: () => {
    for (;;);
  },
  EXIT: () => process.exit(7),
  HEAP: () => {
    const held = [];
    for (;;) held.push(new Array(10_000).fill({}).map(() => ({})));
  },
  THROW: () => {
    setImmediate(() => {
      throw 'a string';
    });
    return new Promise(() => {});
  },
};

module.exports = async ({ tasks }) => {
  const parcels = [];
  const texts = [];
  for (const { path, bytes } of tasks) {
    const text = Buffer.from(bytes);
    await later();
    for (const [name, act] of Object.entries(POISON)) if (text.includes(name)) await act();
    if (text.includes('SLOW')) await new Promise((resolve) => setTimeout(resolve, 200));
    texts.push(text);
    parcels.push({ told: path, size: text.length, content: text.toString('latin1'), isRead: true });
  }
  return { parcels, data: new Uint8Array(Buffer.concat(texts)), milliseconds: 1 };
};
