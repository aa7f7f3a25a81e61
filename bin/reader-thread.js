// The thread of a reader process that reads, while the other one watches.
const { loadCompiled } = require('./compiled.js');

loadCompiled('reader-thread.cjs', 'reader').serveOrders();
