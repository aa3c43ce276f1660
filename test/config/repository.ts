import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import type { RuleWords } from '../../src/config/rule-words.ts';
import { UsageError } from '../../src/errors.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { CheckRequest } from '../../src/model/request.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';

export const ISSUER = 'https://acme.okta.com/oauth2/aus1';
export const GOOD = `version: 1\nissuer: ${ISSUER}\naudiences: [api://acme]\n`;

/** A few rules of each kind, so that these tests do not hang on the rules of the program. */
export const RULES: readonly RuleWords[] = [
  {
    id: 'clock-skew-long',
    kinds: ['weakness'],
    options: { maxSeconds: { minimum: 0, maximum: 900, default: 300, meaning: 'Seconds' } },
  },
  { id: 'api-allows-http', kinds: ['hygiene'], options: {} },
  { id: 'issuer-wrong', kinds: ['verdict', 'weakness'], options: {} },
  { id: 'jwt-missing', kinds: ['verdict'], options: {} },
  { id: 'inbound-missing', kinds: ['verdict', 'undecided'], options: {} },
];

const NOTHING_SAID: CheckRequest = {
  source: 'apiops',
  path: 'artifacts',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  ...PLAIN_CHECK,
  reports: [],
};

/** A made-up repository for each test. */
export interface Repository {
  /** Absolute; the folder around it belongs to the test as well. */
  readonly root: () => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly load: (said?: Partial<CheckRequest>) => Promise<Configuration>;
  /** The sentence with which the configuration is refused. */
  readonly refusal: (said?: Partial<CheckRequest>) => Promise<string>;
}

export function repository(): Repository {
  let outside = '';
  const root = (): string => join(outside, 'repository');
  beforeEach(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'configuration-')));
    mkdirSync(join(root(), 'artifacts', 'apis'), { recursive: true });
  });
  afterEach(() => rmSync(outside, { recursive: true }));
  const load = (said: Partial<CheckRequest> = {}): Promise<Configuration> =>
    loadConfiguration({
      request: { ...NOTHING_SAID, ...said },
      root: root(),
      cwd: root(),
      rules: RULES,
    });
  return {
    root,
    load,
    write: (file, text) => {
      const path = join(root(), file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    refusal: async (said = {}) => {
      const error: unknown = await load(said).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UsageError);
      return error instanceof UsageError ? error.message : '';
    },
  };
}
