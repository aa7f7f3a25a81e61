/** Where a fault stands; line and column are 1-based. */
export interface Place {
  path: string;
  line?: number;
  column?: number;
}

/** What a reader is told: how grave it is, where, what, and how to mend it. */
export interface Message {
  level: 'error' | 'warning' | 'note';
  code: string | null;
  where: Place | null;
  what: string;
  hint: string | null;
}

/** `zhibiao: error[CODE] path:line:col: what. hint: mend`. */
export function formatMessage({ level, code, where, what, hint }: Message): string {
  const kind = code === null ? level : `${level}[${code}]`;
  const place = where === null ? '' : ` ${formatPlace(where)}`;
  return `zhibiao: ${kind}${place}: ${what}.${hint === null ? '' : ` hint: ${hint}`}`;
}

/** `path:line:col`, as far as it is known. */
export function formatPlace({ path, line, column }: Place): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}
