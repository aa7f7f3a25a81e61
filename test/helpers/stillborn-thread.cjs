// A thread that ends while it begins.
process.exit(3);
