import { FormTable } from '../../text/form-table.js';
import { Trie } from '../../text/trie.js';
import { UnitTable } from '../../text/unit-table.js';
import { NumeralIndex } from '../numeral-index.js';
import { LinearRegex, NativeRegex } from '../regex.js';

/** Classes whose objects may be part of a matcher that is kept. Their fields are kept as they are. */
export const CLASSES: Readonly<Record<string, { readonly prototype: object }>> = {
  Trie,
  FormTable,
  UnitTable,
  NumeralIndex,
  NativeRegex,
  LinearRegex,
};

/** Fields that are made again when first needed, as they are in an object just made. */
export const MADE_AGAIN: ReadonlySet<string> = new Set(['sticky', 'global', 'engine']);
