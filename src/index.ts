/** The public API: figures of Chinese policy documents, and what comes of comparing them. */
export { audit } from './commands/audit.js';
export { type CheckResult, check, checkPaths } from './commands/check.js';
export type { Correction, CorrectionReport, Corrections } from './commands/corrections.js';
export { type DiffResult, diff, diffPaths } from './commands/diff.js';
export type { ChangeFilter, DiffOptions } from './commands/diff-options.js';
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
export type { Shard } from './commands/manifest/manifest.js';
export { type NormalisedDocument, type NormaliseOptions, normalise } from './commands/normalise.js';
export { type PanelResult, panel, panelOfPaths, widePanel } from './commands/panel.js';
export { readCorrections } from './commands/read-corrections.js';
export { recognise } from './commands/recognise.js';
export { type ReportOptions, type ReportPaths, reportPage } from './commands/report.js';
export { figureJsonSchema, recordJsonSchema } from './commands/schema/json-schema.js';
export type { RecordName } from './commands/schema/record-names.js';
export { recordTypescript } from './commands/schema/typescript.js';
export {
  extractStream,
  linesOfAnswer,
  type StreamAnswer,
  type StreamLine,
  type StreamOptions,
} from './commands/stream.js';
export { type TargetsOptions, type TargetsResult, targets, targetsOfPaths } from './commands/targets.js';
export { readAsText, type TextOptions } from './commands/text.js';
export type { Audit, Disagreement } from './model/audit.js';
export type {
  Change,
  ChangeKind,
  Check,
  PanelEntry,
  PanelRow,
  PanelTable,
  TrackedTarget,
} from './model/change.js';
export type { DocumentRecord, DocumentResult, Note, Rejected } from './model/document.js';
export type { ExtractOptions } from './model/draft.js';
export { type ErrorCode, formatError, ZhibiaoError } from './model/errors.js';
export type { Evidence, Explanation } from './model/explanation.js';
export { type Figure, figureSchema } from './model/figure.js';
export { SCHEMA_VERSION } from './model/schema-version.js';
export { loadPacks } from './packs/load.js';
export type { Packs } from './packs/packs.js';
