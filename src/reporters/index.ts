import type { ReportFormat } from '../model/request.ts';
import json from './json.ts';
import type { Reporter } from './reporter.ts';
import text from './text.ts';

/** The reporter of every value of `--report`. */
export const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = { text, json };
