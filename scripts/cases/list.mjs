/** The fifty kinds of bad input and fault that are tested: what comes in, and what the program does. By number; a test of one begins with `case NN: `. */
export const CASES = [
  ['an empty file, a byte order mark alone, blanks only', 'ok without figures, `W-EMPTY`, exit 0'],
  [
    'a folder without documents',
    '`E-NO-DOCUMENTS`, exit 2; with `--allow-empty` exit 0 and an output of any format that is whole and holds nothing',
  ],
  ['a path that is not there, among good ones', 'failed, `E-NOT-FOUND`; the others are read, exit 3'],
  [
    'a file that may not be read, a folder that may not be listed',
    'failed, `E-PERMISSION`; the others are read, exit 3',
  ],
  [
    'a file that is removed or written to between listing and reading',
    'failed, `E-CHANGED`; what was cut short before it was looked at is read as it is',
  ],
  [
    'names with line ends, percent and quotation marks, emoji, bytes that are no UTF-8, a leading dash, 255 bytes',
    'the path is whole in the record, and comes back by `files -0`; bytes that are no UTF-8 are lone surrogates, as Python has them; behind `--` nothing is an option',
  ],
  [
    'a loop of links, a second link to a file, a link out of the folder',
    'not followed; with `--follow` each real file once, and `E-NOT-FOUND` for a link to nowhere',
  ],
  [
    'a pipe, a socket, a device; a standard input without end',
    'failed, `E-NOT-A-FILE`; standard input is read as far as the limit, then `E-LIMIT-FILE`',
  ],
  [
    'a file of 2 GiB, of 600 MB; other limits of a document',
    '`E-LIMIT-FILE` before it is read; every limit is named in its error and raised by `--limit`',
  ],
  [
    'one long line, a million blank lines, five million blanks, numerals without end',
    'read, in time that grows with the length',
  ],
  [
    'UTF-8 that is cut, overlong, or holds halves of surrogate pairs',
    'partial, `W-DECODE` with the count and the first place; the other figures are as they were',
  ],
  [
    'GBK, GB 18030, Big5, HKSCS, UTF-16, with and without a mark, eight bytes of GBK',
    'the text and figures of the twin in UTF-8; `W-ENCODING` with the confidence where it was guessed',
  ],
  [
    'a declared charset that is not that of the bytes',
    'the bytes win, `W-CHARSET-MISMATCH`; gb2312 for GB 18030 is no lie',
  ],
  ['two encodings in one file, text that was decoded wrongly before', 'partial, `W-DECODE`; `W-MOJIBAKE`'],
  ['NUL bytes, a picture named .txt, a program named .docx', '`E-BINARY`; `E-TYPE-MISMATCH` with both types'],
  ['every line end, mixed, and none at the end', 'the same figures; lines as an editor counts them'],
  ['signs of full and half width, ㎡ ‰ ℃ ① Ⅳ', 'one value; offsets in the text as it is'],
  ['separators of thousands, dates, ranges, signs', 'value, range, date or nothing, by a table'],
  ['numerals in words, vague ones', 'exact values by a table; vague ones `approx`'],
  [
    'numbers too large or too fine for a double',
    '`exact` has every digit; never another number without a word',
  ],
  [
    'tables that are not closed, lie in each other, or span without end',
    'cells where a browser has them; `E-LIMIT-TABLE` beyond 256 columns or 20,000 rows',
  ],
  [
    '100,000 tags or attributes, megabytes of script or comment, broken references',
    'read without recursion; scripts and comments are no text',
  ],
  [
    'hidden and struck text, indices, marks of notes, blanks in numbers',
    'as displayed; `W-HIDDEN` for struck text; a number that a `<br>` parts stands on two lines',
  ],
  [
    'archives: bombs, lying headers, archives within archives, too many parts, two of one name, names that lead out, passwords, ZIP64, cut short',
    '`E-LIMIT-ZIP`, `E-CORRUPT`, `E-ENCRYPTED`; an archive within an archive is `E-FORMAT`; nothing is written; ZIP64 is read',
  ],
  [
    'XML: document types, entities, 50,000 levels, UTF-16, addresses',
    '`E-XML-DTD`, `E-LIMIT-DEPTH`; addresses are passed over',
  ],
  [
    'docx: tracked changes, text boxes, notes, merged cells, fields, equations, documents within',
    'read as accepted; what is left out is told',
  ],
  [
    'doc: cut short, sectors in a loop, Word 6, rich text, a password',
    '`E-CORRUPT`, `E-FORMAT`, `E-ENCRYPTED`',
  ],
  [
    'PDF: no table of objects, loops, a million pages, scripts, passwords, scans',
    'made anew where it can be; `E-CORRUPT`, `E-LIMIT-PAGES`, `E-ENCRYPTED`, `E-NO-TEXT`; an empty password opens; nothing runs',
  ],
  [
    'PDF: codes without tables, vertical text, columns, numbers in pieces, headers of pages',
    'the text of the source; `W-PDF-ORDER` where the order is uncertain, `W-DECODE` where signs have no code',
  ],
  [
    'OFD: several documents, missing pages, repeated steps, templates, cut short',
    'in the order of reading; a missing page is partial, `W-PART`',
  ],
  [
    'a reader that hangs, exhausts memory, ends its process, throws a text, floods',
    'that document fails; the next one is right',
  ],
  ['SIGINT at any moment', 'exit 130; the old output is whole; `--resume` gives the same bytes'],
  ['SIGKILL at any moment', 'as before; what was left behind is removed by the next run'],
  [
    'a full disk, a failing call of the file system',
    'exit 5 or a failed record, never a short file with exit 0',
  ],
  ['a reader of standard output that goes away, a full device', 'quietly 0; exit 5, `E-OUTPUT`'],
  ['a slow reader of a long output', 'every byte arrives'],
  [
    'an output that is an input, a folder, in a missing folder, or the log',
    '`E-USAGE` or `E-OUTPUT` before anything is read',
  ],
  [
    'formulas, signs of control and overlong texts in csv and xlsx',
    'guarded in `csv --excel` and xlsx; numbers stay numbers; `W-SHEET` for what was cut',
  ],
  [
    'markup, changes of direction and escape sequences in texts and names',
    'inert in pages, escaped on terminals and in messages, untouched in data',
  ],
  [
    'a configuration with unknown keys, wrong types, keys twice, tabs, aliases, marks; empty, a folder, too large',
    '`E-CONFIG` with line and column, exit 2, nothing is read; an empty one and a mark are no fault',
  ],
  [
    'a pack with terms twice, empty, without end, like expressions, with a mark',
    '`E-PACK` with line and column; terms are texts',
  ],
  [
    'an expression of a user that would run without end, or that the engine lacks',
    'linear time, or refused by the name of what is lacking',
  ],
  ['other locales, zones, jobs and orders of a folder', 'the same bytes'],
  ['`__proto__`, `constructor` and the like as names, keys and heads', 'texts like any other'],
  ['a document twice; one text in every format', '`W-DUPLICATE`, counted once; the same figures'],
  [
    'two years with rows in another order, another unit, another name; a side that cannot be read',
    'paired; another unit is no change; exit 3 and nothing is dropped',
  ],
  ['a manifest of another version, cut short, altered', '`W-MANIFEST`, read again; never mixed'],
  ['a document in two shards, an input that no shard can read', 'one shard has it'],
  ['random and altered bytes in every reader', 'codes of the catalogue and no other fault'],
  [
    'other versions of Node, no home, a folder that cannot be written to',
    'the same bytes (`node scripts/other-nodes.mjs` for the versions)',
  ],
].map(([input, expected], i) => ({ number: String(i + 1).padStart(2, '0'), input, expected }));

/** Cases whose tests are still to come. */
export const EXPECTED_LATER = [];
