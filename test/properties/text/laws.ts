import type fc from 'fast-check';

/** By file of src/text and export, what holds of it for anything it may be given. */
export type Laws = Readonly<Record<string, Readonly<Record<string, fc.IRawProperty<unknown>>>>>;
