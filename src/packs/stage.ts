import type { Draft, ExtractOptions } from '../model/draft.js';
import type { Packs } from './packs.js';

export interface StageContext {
  packs: Packs;
  options: ExtractOptions;
}

/** One step from a document to its figures: pure, adds its own fields, changes nothing it was given. */
export type Stage = (draft: Draft, context: StageContext) => Draft;
