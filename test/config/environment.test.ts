import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { check } from '../../src/core/run-check.ts';
import { UsageError } from '../../src/errors.ts';
import type { ServiceRequest } from '../../src/model/request.ts';
import { trusted, worldIn } from '../support/answers.ts';
import { GOOD } from './repository.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'environment-'));
  cpSync('samples/acme', root, { recursive: true });
  const own = 'environments: { prod: { audiences: [api://prod] } }';
  writeFileSync(join(root, '.apim-jwt.yml'), `${GOOD}${own}\n`);
});
afterEach(() => rmSync(root, { recursive: true }));

const REQUEST: ServiceRequest = {
  source: 'apiops',
  path: '.',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
};

const checked = (environment: string) =>
  check({ ...REQUEST, environment, ...PLAIN_CHECK }, worldIn(root));

describe('an environment of a run', () => {
  it('need not be known to the source where the configuration knows it', async () => {
    expect(await checked('prod')).toMatchObject({ environment: 'prod' });
    const map = await trusted(root, { environment: 'prod' });
    expect(map.expectation?.map(({ audiences }) => audiences)).toEqual([['api://prod']]);
  });

  it('need not be known to the configuration where the source knows it', async () => {
    writeFileSync(join(root, 'configuration.test.yaml'), 'apis: []\n');
    expect(await checked('test')).toMatchObject({ environment: 'test' });
  });

  it('must be known to one of them', async () => {
    await expect(checked('prd')).rejects.toThrow(UsageError);
    await expect(checked('prd')).rejects.toThrow(
      /^Environment prd: neither configuration\.prd\.yaml nor overrides\.prd\.yaml is in .* or a folder above it inside the repository, and the configuration has no environments\.prd; add one of them or drop --environment$/,
    );
  });
});
