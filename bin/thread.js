// What a thread of the pool loads: as the command line itself, with the machine code that the build kept.
const { loadCompiled } = require('./compiled.js');

module.exports = loadCompiled('thread.cjs').read;
