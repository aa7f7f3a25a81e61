// A process that judges inputs, begun anew when it hangs, dies or has grown.
import { fork } from 'node:child_process';

/** Milliseconds for an answer: thirty times what the processor may take, for a machine may be busy with other things. */
const LONGEST_WAIT = 60_000;
/** Bytes that reading a small document may leave behind or take. */
const MOST_MEMORY = 1 << 30;
const FILE = new URL('judging-process.mjs', import.meta.url);

export class Judging {
  child = null;

  /** The finding of an input, or null. */
  async judge(input) {
    const child = await this.begun();
    const answer = await answerOf(child, input);
    if (answer.verdict?.kind === 'hang' || answer.verdict?.kind === 'died') this.end();
    else if (answer.rss > MOST_MEMORY) {
      this.end();
      return answer.verdict ?? this.again(input);
    }
    return answer.verdict;
  }

  /** A process that has read thousands may have grown by all of them; a fresh one tells which takes so much. */
  async again(input) {
    const answer = await answerOf(await this.begun(), input);
    return answer.rss > MOST_MEMORY
      ? { kind: 'memory', what: `${Math.round(answer.rss / 2 ** 20)} MiB` }
      : answer.verdict;
  }

  async begun() {
    if (this.child !== null) return this.child;
    this.child = fork(FILE, {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=768'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise((resolve) => this.child.once('message', resolve));
    return this.child;
  }

  end() {
    this.child?.kill('SIGKILL');
    this.child = null;
  }
}

function answerOf(child, input) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', died);
      resolve(answer);
    };
    const died = (code, signal) => settle({ verdict: { kind: 'died', what: `${signal ?? code}` }, rss: 0 });
    const timer = setTimeout(
      () => settle({ verdict: { kind: 'hang', what: `no answer in ${LONGEST_WAIT / 1000} s` }, rss: 0 }),
      LONGEST_WAIT,
    );
    child.on('message', settle);
    child.once('exit', died);
    child.send(input);
  });
}
