import type { Change, Check, PanelEntry, TrackedTarget } from '../model/change.js';
import type { Figure } from '../model/figure.js';
import type { UnitConverter } from './convert-units.js';

/** Records with what they state in the units asked for. Spans, sentences, base values and messages stay as the texts have them. */
export function convertFigure(figure: Figure, convert: UnitConverter): Figure {
  const conversion = convert(figure.unit);
  if (conversion === null) return figure;
  const number = (value: number | null): number | null => (value === null ? null : conversion.number(value));
  return {
    ...figure,
    value: number(figure.value),
    min: number(figure.min),
    max: number(figure.max),
    exact: figure.exact === null ? null : conversion.exact(figure.exact),
    unit: conversion.unit,
  };
}

/** Both values of a change and their difference. */
export function convertChange(change: Change, convert: UnitConverter): Change {
  const { from, to, delta, unit } = change;
  const told = amounts(unit, convert);
  return {
    ...change,
    unit: told.unit,
    old: figureOrNull(change.old, convert),
    new: figureOrNull(change.new, convert),
    from: told.number(from),
    to: told.number(to),
    delta: told.number(delta),
  };
}

/** The target, its result and the gap between them. */
export function convertTarget(target: TrackedTarget, convert: UnitConverter): TrackedTarget {
  const told = amounts(target.unit, convert);
  return {
    ...target,
    unit: told.unit ?? target.unit,
    target: convertFigure(target.target, convert),
    result: figureOrNull(target.result, convert),
    gap: told.number(target.gap),
  };
}

/** One number of a panel and what else is said of it. */
export function convertPanelEntry(entry: PanelEntry, convert: UnitConverter): PanelEntry {
  const conversion = convert(entry.unit);
  return {
    ...entry,
    ...(conversion === null ? {} : { unit: unitOf(conversion.unit), value: conversion.number(entry.value) }),
    figure: convertFigure(entry.figure, convert),
    others: entry.others.map((figure) => convertFigure(figure, convert)),
  };
}

/** A statement and what it was computed from. */
export function convertCheck(check: Check, convert: UnitConverter): Check {
  const conversion = convert({ text: check.stated.unit, code: null });
  return {
    ...check,
    ...(conversion === null
      ? {}
      : {
          stated: { value: conversion.number(check.stated.value), unit: conversion.unit.text },
          computed: conversion.number(check.computed),
        }),
    figures: check.figures.map((figure) => convertFigure(figure, convert)),
  };
}

interface Amounts {
  unit: Change['unit'];
  number(value: number | null): number | null;
}

function amounts(unit: Change['unit'], convert: UnitConverter): Amounts {
  const conversion = unit === null ? null : convert(unit);
  if (conversion === null) return { unit, number: (value) => value };
  return {
    unit: unitOf(conversion.unit),
    number: (value) => (value === null ? null : conversion.number(value)),
  };
}

function unitOf({ text, code }: Figure['unit']): NonNullable<Change['unit']> {
  return { text, code };
}

function figureOrNull(figure: Figure | null, convert: UnitConverter): Figure | null {
  return figure === null ? null : convertFigure(figure, convert);
}
