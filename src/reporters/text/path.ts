import type { ReportedStep } from '../../model/report.ts';
import { displayWidth, padEnd } from '../width.ts';
import { sayPlace } from './place.ts';
import { count, LABEL_WIDTH, say, type Sheet, withLabel, wrap } from './sheet.ts';

/** Longer paths are cut in the middle: how one begins and where it ends say the most. */
const STEPS = 12;

/** A place that is wider than this pushes its text too far to the right. */
const WIDEST_PLACE = 44;

/** Columns that a step's text must have beside the place, else it goes below it. */
const LEAST_TEXT = 36;

interface Spot {
  readonly label: string;
  readonly indent: number;
}

/**
 * The steps of a path under a label. Place and text stand side by side where there is room; else the
 * file stands above its steps.
 */
export function pathLines(
  sheet: Sheet,
  steps: readonly ReportedStep[],
  { label, indent }: Spot,
): string[] {
  const start = indent + LABEL_WIDTH;
  const width = Math.max(0, ...steps.map((step) => displayWidth(sayPlace(step))));
  const beside = width <= WIDEST_PLACE && sheet.columns - start - width - 2 >= LEAST_TEXT;
  const blanks = ' '.repeat(start);
  let file: string | null = null;
  const lines = shortened(steps).flatMap((step) => {
    if (typeof step === 'number') return [`${blanks}(${count(step, 'more step')})`];
    if (beside) return stepLines(sheet, step, `${blanks}${padEnd(sayPlace(step), width)}  `);
    const above = sayPlace({ ...step, line: null, column: null });
    const title = above === file ? [] : [blanks + above];
    file = above;
    const at = step.line === null ? '' : `${step.line}:${step.column ?? 1}`;
    return [...title, ...stepLines(sheet, step, `${blanks}  ${at.padEnd(6)} `)];
  });
  return withLabel(sheet, lines, { label, indent });
}

function stepLines(sheet: Sheet, { scope, text }: ReportedStep, first: string): string[] {
  const rest = ' '.repeat(displayWidth(first));
  return wrap(sheet, `[${say(scope)}] ${say(text, 240)}`, { first, rest });
}

/** The steps to show; a number stands for so many that are left out. */
function shortened(steps: readonly ReportedStep[]): readonly (ReportedStep | number)[] {
  if (steps.length <= STEPS) return steps;
  const half = STEPS / 2;
  return [...steps.slice(0, half), steps.length - STEPS, ...steps.slice(-half)];
}
