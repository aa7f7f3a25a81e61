/** The public API: figures of Chinese policy documents. */
export { type EvaluateOptions, evaluate } from './commands/eval.js';
export { type ExplainOptions, explain } from './commands/explain.js';
export {
  type ExtractFilesOptions,
  type ExtractTextOptions,
  extract,
  extractText,
  extractTexts,
} from './commands/extract.js';
export type { FigureFilter } from './commands/filter-figures.js';
export { type NormalisedDocument, type NormaliseOptions, normalise } from './commands/normalise.js';
export { recognise } from './commands/recognise.js';
export { figureJsonSchema } from './commands/schema.js';
export { readAsText, type TextOptions } from './commands/text.js';
export type { DocumentRecord, DocumentResult, Note, Rejected } from './model/document.js';
export type { ExtractOptions } from './model/draft.js';
export { type ErrorCode, formatError, ZhibiaoError } from './model/errors.js';
export type { Evidence, Explanation } from './model/explanation.js';
export { type Figure, figureSchema } from './model/figure.js';
export { SCHEMA_VERSION } from './model/schema-version.js';
export { loadPacks } from './packs/load.js';
export type { Packs } from './packs/packs.js';
