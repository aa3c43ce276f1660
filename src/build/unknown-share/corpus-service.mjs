import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes an APIOps folder in which every document of a corpus is all that stands in front of an API
 * of its own, calls `use` with its path, and removes it.
 *
 * A document becomes the policy of its API; a fragment, or a snippet without any root, is included
 * by an API policy that does nothing else. There is no global policy, no product and no named value.
 */
export async function withCorpusService(corpus, use) {
  const folder = await mkdtemp(join(tmpdir(), 'policy-corpus-'));
  try {
    for (const [index, file] of (await documentsIn(corpus)).entries()) {
      await writeApi(folder, `d${index + 1}`, await readFile(join(corpus, file), 'utf8'));
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function documentsIn(corpus) {
  const files = await readdir(corpus, { recursive: true });
  return files.filter((file) => file.endsWith('.xml')).sort();
}

async function writeApi(folder, id, text) {
  const api = join(folder, 'apis', id);
  await mkdir(api, { recursive: true });
  await writeFile(join(api, 'apiInformation.json'), information(id));
  await writeFile(join(api, 'specification.json'), SPECIFICATION);
  const root = rootOf(text);
  await writeFile(join(api, 'policy.xml'), root === 'policies' ? text : including(id));
  if (root === 'policies') return;
  const fragment = join(folder, 'policy fragments', id);
  await mkdir(fragment, { recursive: true });
  const whole = root === 'fragment' ? text : `<fragment>\n${text}\n</fragment>\n`;
  await writeFile(join(fragment, 'policy.xml'), whole);
}

/** Name of the first element; broken documents have one too. */
function rootOf(text) {
  const bare = text.replaceAll(/<!--[\s\S]*?-->/g, '');
  return /<([A-Za-z][\w.-]*)/.exec(bare)?.[1] ?? 'policies';
}

const including = (id) => `<policies>
  <inbound>
    <base />
    <include-fragment fragment-id="${id}" />
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;

const information = (path) =>
  JSON.stringify({
    properties: {
      path,
      displayName: path,
      apiRevision: '1',
      isCurrent: true,
      subscriptionRequired: false,
    },
  });

const SPECIFICATION = JSON.stringify({
  openapi: '3.0.1',
  info: { title: 'One operation', version: '1' },
  paths: { '/': { get: { operationId: 'get', responses: { 200: { description: 'OK' } } } } },
});
