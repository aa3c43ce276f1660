import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { configurationOf } from '../../src/core/configuration.ts';
import { starterFile } from '../../src/core/init/starter-file.ts';
import { starterFor } from '../../src/core/init/starter.ts';
import { judge } from '../../src/core/judge.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Api, Inventory } from '../../src/model/inventory.ts';
import {
  api,
  inventory,
  ISSUER,
  JWT,
  namedValue,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';
import { hostileText } from '../support/hostile.ts';
import { accepted, FILE } from './init-folder.ts';

const WELL_KNOWN = '/.well-known/openid-configuration';

const CERTIFICATE =
  '<validate-client-certificate><identities><identity thumbprint="00"/></identities></validate-client-certificate>';

/** What may stand in front of an API; the trust of the last one is somebody else's text. */
const GUARDS = [
  '',
  JWT,
  CERTIFICATE,
  JWT.replace(`${ISSUER}${WELL_KNOWN}`, '{{meta}}').replace('api://acme', '{{aud}}'),
];

const name = fc.oneof(
  hostileText,
  fc.constantFrom('orders-a', 'orders-b', 'a', 'on', '1e5', '*', 'x y'),
);

const anApi: fc.Arbitrary<Api> = fc
  .record({
    id: name,
    file: hostileText,
    guard: fc.constantFrom(...GUARDS),
    key: fc.boolean(),
    operations: fc.array(
      fc.record({
        id: name,
        method: fc.constantFrom('GET', 'options', 'POST', null),
        template: fc.oneof(
          fc.constantFrom('/healthz', '/.well-known/x', '/{id}', '/*', null),
          hostileText.map((text) => `/${text}`),
        ),
        security: fc.constantFrom('nothing' as const, 'token' as const, null),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ id, file, guard, key, operations }) => {
    const place = { file, line: 1, column: 1, resourceId: null };
    const policy = present(`apis/${id}`, policies(guard));
    const held =
      policy.state === 'present' ? { ...policy, value: { ...policy.value, place } } : policy;
    const byId = new Map(operations.map((one) => [one.id, operation(one.id, one)]));
    return api(id, {
      policy: held,
      place,
      subscriptionRequired: key,
      operations: { state: 'present', value: [...byId.values()] },
    });
  });

const distinct = (apis: readonly Api[]): readonly Api[] => [
  ...new Map(apis.map((one) => [one.id, one])).values(),
];

const aService: fc.Arbitrary<Inventory> = fc
  .record({
    apis: fc.array(anApi, { maxLength: 5 }),
    others: fc.array(anApi, { maxLength: 2 }),
    workspace: name,
    metadata: fc.oneof(
      hostileText,
      hostileText.map((text) => `https://a.example/${text}${WELL_KNOWN}`),
    ),
    audience: fc.oneof(
      hostileText,
      hostileText.map((text) => `a${text}b`),
    ),
  })
  .map(({ apis, others, workspace, metadata, audience }) => {
    const namedValues = [namedValue('meta', metadata), namedValue('aud', audience)];
    return inventory(
      space({ apis: distinct(apis), namedValues }),
      space({ workspace, apis: distinct(others), namedValues }),
    );
  });

/** Read by the reader of the program; null where nothing is expected at all. */
async function read(text: string): Promise<Configuration> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    writeFileSync(join(folder, FILE), text);
    const flags = { issuer: null, audiences: [], config: null, environment: null, reports: [] };
    const request = { source: 'apiops', path: '.', ...flags, ...PLAIN_CHECK };
    return await configurationOf({ request, root: folder, cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TOLD = { issuers: [ISSUER], audiences: ['api://acme'], tenant: null };

async function expectNothing(file: string): Promise<void> {
  await expect(read(file)).rejects.toThrow(`${FILE} names no issuer;`);
}

const verdictsOf = (given: Inventory, configuration: Configuration): readonly string[] =>
  judge(given, configuration).map(({ name: subject, verdict }) => `${verdict} ${subject}`);

describe('a first configuration of a hostile service', () => {
  it('is read as it was meant, before and after everything is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(aService, hostileText, fc.boolean(), async (given, text, isTold) => {
        const starter = starterFor(given, isTold ? TOLD : null);
        const origin = { location: text, environment: text, lost: [text] };
        const file = starterFile(starter, origin);

        // Without any profile the reader has nothing to expect, and says so.
        if (starter.profiles.length === 0) return expectNothing(file);
        const before = await read(file);
        expect([before.public, before.controls]).toEqual([[], []]);
        expect(verdictsOf(given, before)).toEqual(
          starter.results.map(({ name: subject, verdict }) => `${verdict} ${subject}`),
        );

        const after = await read(accepted(file));
        const isPublic = new Set(starter.proposals.open.map((one) => one.name));
        expect(after.public).toHaveLength(isPublic.size);
        expect(after.controls.map((one) => one.control)).toEqual(
          starter.proposals.controls.map((one) => one.control),
        );
        for (const line of verdictsOf(given, after)) {
          const subject = line.slice(line.indexOf(' ') + 1);
          expect(line.startsWith('public ')).toBe(isPublic.has(subject));
        }
      }),
      { numRuns: 100 },
    );
  });
});
