import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JWT, policies } from './one-api.mjs';

const APIS = 1_000;
const OPERATIONS = 20;
/** Operations with a document of their own: with those of the APIs about 5,000 documents. */
const OWN_POLICIES = 4;
const PRODUCTS = 20;

/**
 * Makes an APIOps folder of 1,000 APIs with 20 operations each, calls `use` with its path, and
 * removes it. Half of the specifications are JSON and half YAML.
 *
 * The global policy validates. What the APIs add is what real ones add: headers, rate limits, here
 * and there a condition on a header, the method or the operation.
 */
export async function withBigService(use) {
  const folder = await mkdtemp(join(tmpdir(), 'big-service-'));
  try {
    await writeFile(join(folder, 'policy.xml'), GLOBAL);
    for (let at = 0; at < APIS; at += 1) await writeApi(join(folder, 'apis', `api-${at}`), at);
    for (let at = 0; at < PRODUCTS; at += 1) await writeProduct(folder, at);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const GLOBAL = policies(JWT).replaceAll('    <base />\n', '');

async function writeApi(folder, at) {
  await mkdir(folder, { recursive: true });
  const properties = {
    path: `api-${at}`,
    displayName: `API ${at}`,
    apiRevision: '1',
    isCurrent: true,
    subscriptionRequired: at % 2 === 0,
  };
  await writeFile(join(folder, 'apiInformation.json'), JSON.stringify({ properties }));
  const [name, text] =
    at % 2 === 0
      ? ['specification.json', JSON.stringify(specification(at), null, 2)]
      : ['specification.yaml', yaml(specification(at))];
  await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'policy.xml'), policies(ofApi(at)));
  for (let operation = 0; operation < OWN_POLICIES; operation += 1) {
    const own = join(folder, 'operations', operationId(operation));
    await mkdir(own, { recursive: true });
    await writeFile(join(own, 'policy.xml'), policies(RATE_LIMIT));
  }
}

async function writeProduct(folder, at) {
  const product = join(folder, 'products', `product-${at}`);
  await mkdir(product, { recursive: true });
  const properties = { displayName: `Product ${at}`, subscriptionRequired: true };
  await writeFile(join(product, 'productInformation.json'), JSON.stringify({ properties }));
  const apis = Array.from({ length: APIS / PRODUCTS }, (_, index) => ({
    name: `api-${index * PRODUCTS + at}`,
  }));
  await writeFile(join(product, 'apis.json'), JSON.stringify(apis));
}

const operationId = (at) => `operation-${at}`;

const METHODS = ['get', 'post', 'put', 'delete'];

function specification(at) {
  const paths = {};
  for (let operation = 0; operation < OPERATIONS; operation += 1) {
    const responses = { 200: { description: 'OK' } };
    const method = METHODS[operation % METHODS.length];
    const path = `/things-${operation}/{id}`;
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    paths[path] = { [method]: { operationId: operationId(operation), parameters, responses } };
  }
  return { openapi: '3.0.1', info: { title: `API ${at}`, version: '1' }, paths };
}

/** Block style, as the extractor writes it. */
function yaml(value, indent = '') {
  const line = ([key, inner]) =>
    typeof inner === 'object'
      ? `${indent}'${key}':\n${yaml(inner, `${indent}  `)}`
      : `${indent}'${key}': ${JSON.stringify(inner)}\n`;
  if (!Array.isArray(value)) return Object.entries(value).map(line).join('');
  return value.map((item) => `${indent}-\n${yaml(item, `${indent}  `)}`).join('');
}

const RATE_LIMIT = '<rate-limit calls="100" renewal-period="60" />';

const choose = (condition) => `<choose>
<when condition="@(${condition.replaceAll('"', '&quot;')})">
<set-header name="X-Way" exists-action="override"><value>one</value></set-header>
</when>
<otherwise>${RATE_LIMIT}</otherwise>
</choose>`;

const CONDITIONS = [
  'context.Request.Headers.GetValueOrDefault("X-Version", "") == "2"',
  'context.Request.Method == "GET"',
  'context.Operation.Id == "operation-7"',
];

/** Every tenth API has a condition, each of the three as often. */
function ofApi(at) {
  const condition = at % 10 === 0 ? CONDITIONS[(at / 10) % CONDITIONS.length] : undefined;
  const header = `<set-header name="X-Api"><value>${at}</value></set-header>`;
  return condition === undefined ? header : `${header}\n${choose(condition)}`;
}
