/** A term and what is to be said of it. */
export interface Row {
  term: string;
  text: string;
}

/** A command line to copy, and what it is for. Each is run by a test. */
export interface Example {
  command: string;
  why: string;
}

/** What the help says of a command beyond its options. */
export interface HelpText {
  about: string;
  examples: readonly Example[];
}

export const PROGRAM_TEXT: HelpText = {
  about:
    'Every figure a Chinese policy document states, as a record: metric, value, unit, result or target, period, deadline, place, and the exact characters it came from. Data goes to standard output, everything else to standard error. `zhibiao help COMMAND` tells all of a command; topics are formats, fields, config, exit-codes and environment.',
  examples: [
    {
      command: 'zhibiao extract report.docx',
      why: 'a table on a terminal, one JSON record a line in a pipe',
    },
    { command: 'zhibiao diff 2024.txt 2025.txt', why: 'what changed from one year to the next' },
    { command: 'zhibiao targets plan.txt --against reports', why: 'what was promised and what became of it' },
  ],
};

/** By the name of the command. */
export const TEXTS: Readonly<Record<string, HelpText>> = {
  extract: {
    about:
      'The content decides what a file is, not its ending. What cannot be read fails alone: it is told of, has a record in --log, and the others are read.',
    examples: [
      {
        command: 'zhibiao extract reports -f csv -o figures.csv',
        why: 'all documents of a folder, for a spreadsheet',
      },
      {
        command: 'zhibiao extract report.docx --metric 森林覆盖率 --status target',
        why: 'one metric, only what is promised',
      },
      {
        command: 'zhibiao extract --files-from list.txt --log log.ndjson -q',
        why: 'documents by a list, and what became of each',
      },
      { command: 'zhibiao extract - --stdin-filename page.html < page.html', why: 'from a pipe' },
      {
        command: 'zhibiao extract reports -o figures.ndjson --manifest figures.ndjson.manifest',
        why: 'again and again: only what changed is read',
      },
    ],
  },
  merge: {
    about:
      'Checked: one version and configuration, one list of documents, every shard once, every byte as it was written. The result, and its log, are what a run over all documents gives, and it has a manifest beside it to go on with. Outputs in ndjson can become any format, also a single one that has a manifest.',
    examples: [
      { command: 'zhibiao extract reports -o 1.csv --shard 1/2', why: 'on one machine' },
      { command: 'zhibiao extract reports -o 2.csv --shard 2/2', why: 'on another' },
      { command: 'zhibiao merge 1.csv 2.csv -o all.csv', why: 'the whole' },
      { command: 'zhibiao merge figures.ndjson -o archive.xlsx', why: 'a workbook, and nothing read again' },
    ],
  },
  report: {
    about:
      'Every document with its figures marked in their sentences, beside a table to be searched, filtered, sorted and copied, charts, and why each figure was read so. Two paths are the old and the new side: what changed, and what became of the targets. The page needs no network.',
    examples: [
      { command: 'zhibiao report reports -o report.html', why: 'all documents of a folder on one page' },
      {
        command: 'zhibiao report 2024.txt 2025.txt -o two-years.html',
        why: 'with what changed and what was promised',
      },
      {
        command: 'zhibiao report plan.txt --against reports -o plan.html --lang zh',
        why: 'what became of the targets of a plan, with the words of the page in Chinese',
      },
    ],
  },
  diff: {
    about:
      'Changed, added, dropped, restated; targets raised, lowered, met, missed or no longer mentioned. Figures pair by metric, place and kind of period. What the later text says of a change is held against the two values.',
    examples: [
      {
        command: 'zhibiao diff 2024.txt 2025.txt',
        why: 'changed, added, dropped; targets met, missed, raised or lowered',
      },
      { command: 'zhibiao diff 2024.txt 2025.txt -f html -o changes.html', why: 'as a page' },
      {
        command: 'zhibiao diff 2024.txt 2025.txt --only target-lowered,dropped --exit-code',
        why: 'for a script: 1 when there is one',
      },
    ],
  },
  targets: {
    about: 'Deadlines are judged by the latest day that the documents state, or by --date.',
    examples: [
      { command: 'zhibiao targets plan.txt', why: 'what falls due when' },
      { command: 'zhibiao targets plan.txt --against reports', why: 'and whether it was reached' },
      {
        command: 'zhibiao targets plan.txt --against reports --fail-on missed,silent',
        why: 'for a script: 1 when one was not',
      },
    ],
  },
  panel: {
    about: 'One number a cell; what another document says otherwise is listed as a conflict.',
    examples: [
      { command: 'zhibiao panel reports', why: 'a column a period' },
      {
        command: 'zhibiao panel reports --domain economy -f csv -o panel.csv',
        why: 'one domain, for a spreadsheet',
      },
      { command: 'zhibiao panel reports --long -f ndjson', why: 'one number a line, for a program' },
    ],
  },
  check: {
    about:
      'Changes against both levels, shares against part and whole, rates against what was done and all there was, wholes against their parts. Besides, every figure is audited: its span has to be in the text, and a second reader of numbers has to make the same of it. A statement that does not follow is the document’s fault, a disagreement would be ours.',
    examples: [
      { command: 'zhibiao check report.docx', why: 'what does not follow' },
      { command: 'zhibiao check report.docx --all', why: 'what does too' },
      { command: 'zhibiao check draft.txt --exit-code', why: 'for a script: 1 when something does not' },
      {
        command: 'zhibiao check reports --fail-on disagreement',
        why: 'for a script: 1 when a figure is not what its span says',
      },
    ],
  },
  files: {
    about: 'Folders, archives and globs as extract takes them apart, in its order. Nothing is read.',
    examples: [
      { command: 'zhibiao files reports', why: 'one path a line' },
      {
        command: 'zhibiao files reports --exclude b.txt -o list.txt',
        why: 'a list to keep, for --files-from list.txt',
      },
      { command: 'zhibiao files reports -0', why: 'for xargs -0, and names of any kind' },
    ],
  },
  text: {
    about: 'Offsets, lines and columns of all records refer to this text.',
    examples: [
      { command: 'zhibiao text report.docx', why: 'the text of a Word file' },
      { command: 'zhibiao text old.txt --encoding gb18030', why: 'in an encoding of your knowledge' },
      { command: 'zhibiao text report.docx -o report.txt', why: 'into a file' },
    ],
  },
  normalise: {
    about:
      'Noise of scanning mended, full-width signs made half, traditional script simplified: the text that the patterns see.',
    examples: [
      { command: 'zhibiao normalise report.docx', why: 'one document' },
      { command: 'zhibiao normalise reports -o all.txt', why: 'a folder, one after the other' },
      { command: 'zhibiao normalise - < 2024.txt', why: 'from a pipe' },
    ],
  },
  explain: {
    about: 'For each figure the rules that made it, the words they rest on, and the form that came second.',
    examples: [
      { command: 'zhibiao explain 2024.txt:1', why: 'the figures of one line' },
      { command: 'zhibiao explain 2024.txt --rejected', why: 'also every number that is no figure, and why' },
      { command: 'zhibiao explain 2024.txt -f json -o why.json', why: 'for a program' },
    ],
  },
  stream: {
    about:
      'One long-lived process for a pipe. A line in: {"id", "text" or "path", and where known "date", "place", "title", "issuer"}. Lines out: the figures of the document, then one line that says what became of it; `type` is figure or document, and `documentId` stands on every line. A document is answered before the next one has to come. A line that is no document is answered too, and the others go on.',
    examples: [
      {
        command: 'zhibiao stream < documents.ndjson',
        why: 'the figures of each document, and a line that ends them',
      },
      {
        command: 'zhibiao stream --jobs 2 -q < documents.ndjson',
        why: 'two documents at the same time, answered in order; no warnings',
      },
      {
        command: 'zhibiao stream --status target < documents.ndjson',
        why: 'only what is promised',
      },
    ],
  },
  patterns: {
    about:
      'Actions: list [kind], check, test, new <kind> <id>, suggest <paths...>. All vocabulary is YAML; every rule carries examples that run as tests. A folder of rules of your own goes with --patterns.',
    examples: [
      { command: 'zhibiao patterns list metrics', why: 'every metric of the lexicon' },
      { command: 'zhibiao patterns new metrics ecology.air.pollen-days', why: 'a rule to fill in' },
      {
        command: 'zhibiao patterns suggest reports --min 2',
        why: 'metrics that documents use and no pack has',
      },
    ],
  },
  eval: {
    about: 'Precision, recall and F1 of quantities and of whole records, by document and field.',
    examples: [
      { command: 'zhibiao eval gold --docs annotated', why: 'scores' },
      { command: 'zhibiao eval gold --docs annotated --errors 20', why: 'with what differs' },
      { command: 'zhibiao eval gold --docs annotated -f json', why: 'for a program' },
    ],
  },
  schema: {
    about:
      'Records: figure, change, target, check, panel. Every key is always there; what is absent is null.',
    examples: [
      { command: 'zhibiao schema', why: 'of a figure' },
      { command: 'zhibiao schema change', why: 'of what diff finds' },
      { command: 'zhibiao schema target -o target.schema.json', why: 'into a file' },
    ],
  },
  config: {
    about:
      'Behind -- stand options as you would give them to the command: they are shown as such and nothing is run. `zhibiao help config` tells how the file is written.',
    examples: [
      { command: 'zhibiao config print', why: 'every option of every command' },
      { command: 'zhibiao config print extract -f json', why: 'those of one command, for a program' },
      {
        command: 'zhibiao config print extract -- --format csv',
        why: 'with what the command line would say',
      },
    ],
  },
  completion: {
    about:
      'Made of the commands and options of this version; the first lines of the output tell where it goes.',
    examples: [
      { command: 'zhibiao completion bash', why: 'for bash, 3.2 or newer' },
      { command: 'zhibiao completion zsh -o _zhibiao', why: 'for zsh, into a folder of $fpath' },
      { command: 'zhibiao completion fish -o zhibiao.fish', why: 'for fish' },
    ],
  },
  help: {
    about: 'Topics: formats, fields, config, exit-codes, environment.',
    examples: [
      { command: 'zhibiao help extract', why: 'all of a command' },
      { command: 'zhibiao help fields', why: 'every field of a figure' },
      { command: 'zhibiao help formats', why: 'which format for what' },
    ],
  },
};

export const EXIT_CODES: readonly Row[] = [
  { term: '0', text: 'done, also with no figure; a reader of the pipe that goes away is no fault' },
  { term: '1', text: 'something was found that --exit-code or --fail-on asked to stop for' },
  { term: '2', text: 'the command line, a configuration, pattern or table is wrong; nothing was read' },
  { term: '3', text: 'some documents could not be read; the output is complete for the others' },
  { term: '4', text: 'no document could be read' },
  { term: '5', text: 'the output could not be written, or a fault of this program' },
  {
    term: '130, 143',
    text: 'ended by SIGINT or SIGTERM; a file is as it was before, and --resume goes on with a run that keeps a manifest',
  },
];

export const ENVIRONMENT: readonly Row[] = [
  { term: 'NO_COLOR', text: 'when not empty: no colour, unless --color says otherwise' },
  { term: 'FORCE_COLOR', text: 'colour in a pipe too, or none with 0; NO_COLOR goes before' },
  { term: 'ZHIBIAO_CONFIG', text: 'the configuration to read, as --config' },
  { term: 'ZHIBIAO_JOBS', text: 'as --jobs' },
  { term: 'ZHIBIAO_MAX_MEMORY', text: 'as --max-memory' },
  { term: 'ZHIBIAO_TIMEOUT', text: 'as --timeout' },
  { term: 'ZHIBIAO_PAGER', text: 'the pager for tables on a terminal; else PAGER, else less' },
  { term: 'ZHIBIAO_DEBUG', text: 'when not empty: where a fault of this program arose' },
  { term: 'CI', text: 'when not empty: no progress' },
];
