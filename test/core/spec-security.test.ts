import { describe, expect, it } from '@jest/globals';
import { check } from '../../src/core/run-check.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import { worldIn } from '../support/answers.ts';
import { JWT, policies, ISSUER } from '../support/chains.ts';
import { api, writeTree } from '../sources/apiops/tree.ts';

const SPECIFICATION = `openapi: 3.0.3
security: [{ okta: [] }]
components: { securitySchemes: { okta: { type: openIdConnect } } }
paths:
  /a: { get: { operationId: token } }
  /b: { get: { operationId: nothing, security: [] } }
  /c: { get: { operationId: open } }
  /d: { get: { operationId: open-and-said, security: [] } }
`;

const OPEN = policies('');

/** An operation file of the same API: it cannot say what the specification does. */
const OPERATION = { properties: { displayName: 'B', method: 'GET', urlTemplate: '/b' } };

function tree(rules: string): string {
  return writeTree({
    '.apim-jwt.yml': `version: 1\nissuer: ${ISSUER}\naudiences: [api://acme]\n${rules}`,
    ...api('orders', {
      'specification.yaml': SPECIFICATION,
      'policy.xml': policies(JWT),
      'operations/nothing/operationInformation.json': OPERATION,
      'operations/open/policy.xml': OPEN,
      'operations/open-and-said/policy.xml': OPEN,
    }),
  });
}

async function differing(rules: string): Promise<readonly string[]> {
  const given = { source: 'apiops', path: '.', issuer: null, audiences: [] } as const;
  const rest = { config: null, environment: null, reports: [] } as const;
  const report = await check({ ...given, ...rest, ...PLAIN_CHECK }, worldIn(tree(rules)));
  return report.findings
    .filter(({ ruleId }) => ruleId === 'spec-security-differs')
    .flatMap(({ affected, message }) => affected.map((name) => `${name}: ${message}`));
}

describe('a specification that says something else than what holds', () => {
  it('is told of each operation, where the rule is on', async () => {
    expect(await differing('rules: { spec-security-differs: low }\n')).toEqual([
      'orders/nothing: The specification asks callers for nothing, and the gateway asks for a token.',
      'orders/open: The specification asks callers for a token, and the gateway lets them in without one.',
    ]);
  });

  it('is not told otherwise', async () => {
    expect(await differing('')).toEqual([]);
  });
});
