import type { Cut, DocumentResult, Note, Rejected, SourceDocument } from './model/document.js';
import type { Draft, ExtractOptions } from './model/draft.js';
import type { Figure } from './model/figure.js';
import { limitsOf } from './model/limits.js';
import { EMPTY_MAP } from './model/offset-map.js';
import type { Packs } from './packs/packs.js';
import type { Stage, StageContext } from './packs/stage.js';
import { attachMetrics } from './stages/attach-metrics.js';
import { buildFrames } from './stages/build-frames.js';
import { classify } from './stages/classify.js';
import { cutSentences } from './stages/cut-sentences.js';
import { findPeriods } from './stages/find-periods.js';
import { findQuantities } from './stages/find-quantities.js';
import { makeFigures } from './stages/make-figures.js';
import { matchLexicon } from './stages/match-lexicon.js';
import { normalise } from './stages/normalise.js';
import { readFacts } from './stages/read-facts.js';
import { readTables } from './stages/read-tables.js';
import { resolveDeadline } from './stages/resolve-deadline.js';
import { resolvePeriod } from './stages/resolve-period.js';
import { resolveRole } from './stages/resolve-role.js';
import { resolveScope } from './stages/resolve-scope.js';
import { resolveStatus } from './stages/resolve-status.js';
import { segment } from './stages/segment.js';
import { settleCandidates } from './stages/settle-candidates.js';

/** The way from a document to its figures, in order. A name says which stage to look into when a field is wrong. */
export const STAGES: readonly (readonly [string, Stage])[] = [
  // Everything after it sees one script, one width and whole sentences.
  ['normalise', normalise],
  // Title, date and place decide the kind and what 今年 and 全市 mean.
  ['read-facts', readFacts],
  ['classify', classify],
  ['segment', segment],
  // Before the quantities: a year is no figure, and every third number of a report is part of a date.
  ['find-periods', findPeriods],
  ['find-quantities', findQuantities],
  ['settle-candidates', settleCandidates],
  // Behind the numbers, which are not cut; before their names, which are sought all through a sentence.
  ['cut-sentences', cutSentences],
  ['attach-metrics', attachMetrics],
  // A number in a grid takes its name, unit and period from the heads of its row and column.
  ['read-tables', readTables],
  // After attaching: a period that a change is measured against holds for nothing else.
  ['build-frames', buildFrames],
  ['resolve-role', resolveRole],
  ['resolve-period', resolvePeriod],
  // After the period: what lies ahead of the document is no result.
  ['resolve-status', resolveStatus],
  // After the status: only targets have one.
  ['resolve-deadline', resolveDeadline],
  ['resolve-scope', resolveScope],
  // Last: the lexicon gives ids to names that are settled and changes none.
  ['match-lexicon', matchLexicon],
];

/** The finished draft of a document, with everything the stages found. */
export function draftDocument(source: SourceDocument, packs: Packs, options: ExtractOptions): Draft {
  return STAGES.reduce<Draft>((draft, [, stage]) => stage(draft, { packs, options }), emptyDraft(source));
}

/** One document to its figures; pure. */
export function extractDocument(
  source: SourceDocument,
  packs: Packs,
  options: ExtractOptions,
): DocumentResult {
  return resultOf(draftDocument(source, packs, options), { packs, options });
}

/** A document whose figures are wanted, and what is told of it. */
export interface Pending {
  source: SourceDocument;
  options: ExtractOptions;
}

/** Is shown every document that was read, with all that its figures were made of. */
export type Watch = (result: DocumentResult, draft: Draft) => void;

/**
 * Documents to their figures, each as `extractDocument` reads it, but stage by stage over all of them: the code and words of
 * all stages together do not fit the processor's second cache, and every short document would fetch them anew.
 * `failed` says what becomes of a document that a stage breaks on; the others go on.
 */
export function extractDocuments(
  documents: readonly Pending[],
  packs: Packs,
  failed: (source: SourceDocument, fault: unknown) => DocumentResult,
  watch?: Watch,
): DocumentResult[] {
  const attempts = documents.map(({ source, options }): Attempt => {
    return { context: { packs, options }, draft: emptyDraft(source), fault: null };
  });
  for (const [, stage] of STAGES) for (const attempt of attempts) advance(attempt, stage);
  return attempts.map(({ context, draft, fault }) => {
    if (fault !== null) return failed(draft.source, fault.cause);
    try {
      const result = resultOf(draft, context);
      watch?.(result, draft);
      return result;
    } catch (cause) {
      return failed(draft.source, cause);
    }
  });
}

/** A document as far as it has come through the stages. */
interface Attempt {
  readonly context: StageContext;
  draft: Draft;
  fault: { cause: unknown } | null;
}

function advance(attempt: Attempt, stage: Stage): void {
  if (attempt.fault !== null) return;
  try {
    attempt.draft = stage(attempt.draft, attempt.context);
  } catch (cause) {
    attempt.fault = { cause };
  }
}

function resultOf(whole: Draft, { packs, options }: StageContext): DocumentResult {
  const { draft, cut } = withinLimit(whole, limitsOf(options.limits).figures);
  const { source, facts, notes } = draft;
  const figures = makeFigures(draft, packs);
  return {
    document: {
      path: source.path,
      status: cut === null ? 'ok' : 'partial',
      code: cut?.code ?? null,
      message: cut?.message ?? null,
      format: source.format,
      encoding: source.encoding,
      title: facts.title,
      date: facts.date,
      place: facts.place,
      issuer: facts.issuer,
      number: facts.number,
      figures: figures.length,
    },
    figures,
    rejected: rejectedOf(draft),
    notes: [...notes, ...figures.filter(isTooLarge).map(noteOfSize)],
  };
}

/** The first of its figures, where it has more than the limit: they are as right as they were, and told of one by one. */
function withinLimit(draft: Draft, limit: number): { draft: Draft; cut: Cut | null } {
  const { candidates, source } = draft;
  if (candidates.length <= limit) return { draft, cut: source.cut };
  const message = `of ${candidates.length} figures only the first ${limit} are given`;
  const cut: Cut =
    source.cut === null
      ? { code: 'E-LIMIT-FIGURES', message }
      : { ...source.cut, message: `${source.cut.message}; ${message}` };
  return { draft: { ...draft, candidates: candidates.slice(0, limit) }, cut };
}

const isTooLarge = ({ value, exact }: Figure): boolean => value === null && exact !== null;

function noteOfSize({ source: { text, start, end } }: Figure): Note {
  const message = `${text.length} characters of a number: its value is null, exact has all of it`;
  return { code: 'W-PRECISION', message, span: { start, end } };
}

/** A document of which nothing is known yet. */
export function emptyDraft(source: SourceDocument): Draft {
  return {
    source,
    facts: source.facts,
    year: null,
    topicYear: null,
    normal: { text: '', map: EMPTY_MAP },
    paragraphs: [],
    furniture: [],
    notes: source.notes,
    kind: '',
    sections: [],
    sentences: [],
    quantities: [],
    periods: [],
    dismissed: [],
    frames: [],
    candidates: [],
  };
}

function rejectedOf({ dismissed, normal, source }: Draft): Rejected[] {
  return dismissed.map(({ start, end, rule, why }) => {
    const [from, to] = [normal.map.startOf(start), normal.map.endOf(end - 1)];
    return { start: from, end: to, text: source.text.slice(from, to), rule, why };
  });
}
