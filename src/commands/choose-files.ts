import ignore from 'ignore';
import { DOCUMENT_ENDINGS, endingOf, isMockFile } from '../readers/sniff.js';

/** Which files of folders, globs and archives are read. The patterns are those of .gitignore files. */
export interface FileChoice {
  /** Only what one of them matches; files of any ending then. */
  include?: readonly string[];
  /** Nothing that one of them matches. */
  exclude?: readonly string[];
}

const ENDINGS = new Set(DOCUMENT_ENDINGS);

/** Is a path below the folder asked for to be read, or a folder to be gone into? Names that begin with a dot are not. */
export function fileTest({ include, exclude }: FileChoice): (path: string, isFolder: boolean) => boolean {
  const wanted = include === undefined ? null : ignore().add([...include]);
  const unwanted = exclude === undefined ? null : ignore().add([...exclude]);
  return (path, isFolder) => {
    if (path.split('/').some((part) => part.startsWith('.'))) return false;
    if (unwanted?.ignores(isFolder ? `${path}/` : path) === true) return false;
    return isFolder || (wanted === null ? isDocument(path) : wanted.ignores(path));
  };
}

const isDocument = (path: string): boolean => ENDINGS.has(endingOf(path)) || isMockFile(path);
