import type { DocumentRecord } from '../model/document.js';

/** The record of an input of which nothing is known but its path. */
export function blankRecord(path: string): DocumentRecord {
  return {
    path,
    status: 'ok',
    code: null,
    message: null,
    format: null,
    encoding: null,
    title: null,
    date: null,
    place: null,
    issuer: null,
    number: null,
    figures: 0,
  };
}
