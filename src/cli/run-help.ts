import type { CliCommand, HelpWanted } from './cli-command.js';
import { EXIT } from './exit-codes.js';
import { shortPage, wholePage } from './help/page.js';
import { renderPage } from './help/render-text.js';
import { TOPICS } from './help/topics.js';
import { oneOf } from './parse-values.js';
import type { OutStream, Session } from './session.js';
import { writeWhole } from './write-whole.js';

/** `zhibiao help`. */
export async function runHelp(
  topic: string | undefined,
  _flags: unknown,
  session: Session,
  { parent, siblings }: CliCommand,
): Promise<void> {
  const program = parent as CliCommand;
  const width = widthOf(session.stdout, session);
  if (topic === undefined) return writeWhole(renderPage(wholePage(program), width), undefined, session);
  const name = oneOf([...siblings.map((one) => one.name()), ...Object.keys(TOPICS)])(topic, 'help');
  // What is a command and a topic too, config, is told as both.
  const pageOf = name in TOPICS ? shortPage : wholePage;
  const command = siblings.find((one) => one.name() === name);
  const pages = [
    ...(command === undefined ? [] : [renderPage(pageOf(command), width)]),
    ...((await TOPICS[name]?.(program, width)) ?? []),
  ];
  await writeWhole(pages.join('\n'), undefined, session);
}

/** What `-h` and `--help` show; at a terminal that was given nothing to do, the short one on standard error. */
export async function showHelp(
  { command, isError }: HelpWanted,
  { whole }: { whole: boolean },
  session: Session,
): Promise<void> {
  if (isError) {
    session.stderr.write(renderPage(shortPage(command), widthOf(session.stderr, session)));
    session.exitCode = EXIT.usage;
    return;
  }
  const page = whole ? wholePage(command) : shortPage(command);
  await writeWhole(renderPage(page, widthOf(session.stdout, session)), undefined, session);
}

const WIDTH_OF_A_PIPE = 80;

function widthOf(stream: OutStream, { env }: Session): number {
  const told = stream.columns ?? Number(env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : WIDTH_OF_A_PIPE;
}
