/** One step of a recipe: something to run, and what it has to print where the page shows it. */
export interface Step {
  language: 'sh' | 'sql' | 'python' | 'r';
  source: string;
  /** 1-based, of the page. */
  line: number;
  /** Null where the page does not show it. A line `…` stands for any lines. */
  output: string | null;
}

export interface Recipe {
  /** Files that the page tells to write: fenced blocks with file=NAME. */
  files: Readonly<Record<string, string>>;
  steps: readonly Step[];
}

interface Fence {
  language: string;
  file: string | null;
  text: string;
  line: number;
}

const RUNNABLE: readonly string[] = ['sh', 'sql', 'python', 'r'];

/** Reads a page: blocks of a language that can be run are steps, a block `text` behind one is what it prints. */
export function readRecipe(markdown: string): Recipe {
  const fences = fencesOf(markdown);
  const files = fences.flatMap(({ file, text }) => (file === null ? [] : [[file, text] as const]));
  const steps = fences.flatMap((fence, at): Step[] => {
    if (fence.file !== null || !isRunnable(fence)) return [];
    const next = fences[at + 1];
    const output = next?.language === 'text' ? next.text : null;
    return [{ language: fence.language, source: fence.text, line: fence.line, output }];
  });
  return { files: Object.fromEntries(files), steps };
}

function isRunnable(fence: Fence): fence is Fence & { language: Step['language'] } {
  return RUNNABLE.includes(fence.language);
}

function fencesOf(markdown: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | null = null;
  markdown.split('\n').forEach((line, index) => {
    const [, language, file] = /^```(\w*)(?: file=(\S+))?$/.exec(line) ?? [];
    if (open !== null && line === '```') {
      fences.push(open);
      open = null;
    } else if (open !== null) open.text += `${line}\n`;
    else if (language !== undefined) open = { language, file: file ?? null, text: '', line: index + 1 };
  });
  return fences;
}

/** The lines of a page as an expression for what a step prints. */
export function patternOf(shown: string): RegExp {
  const lines = shown.trimEnd().split('\n');
  return new RegExp(`^${lines.map((line) => (line === '…' ? '[\\s\\S]*?' : escapeSigns(line))).join('\n')}$`);
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
