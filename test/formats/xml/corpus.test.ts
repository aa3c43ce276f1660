import { expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { readPolicyText } from '../../../src/formats/xml/read-policy-text.ts';
import { crossCheck } from '../../../src/formats/xml/cross-check.ts';
import { elementNames, reprint } from './exact.ts';
import { withSamples } from './corpus.ts';
import type { Sample } from './corpus.ts';

const SNIPPETS = 'Azure+api-management-policy-snippets';
const SELFCARE = 'pagopa+selfcare-infra/src__core__api__ms_external_api';

/** Documents that are broken where they were published, each looked at by eye. */
const BROKEN = [
  [
    `${SNIPPETS}/examples__Call out to an HTTP endpoint and cache the response.policy.xml`,
    ['expression', 16, 67],
    'a tidy-up tool turned "latlong" into "latlong=""", two strings side by side',
  ],
  [
    `${SNIPPETS}/examples__Loopback request for service at same API Management service.xml`,
    ['expression', 15, 119],
    'the same tool: "scheme="" param="""',
  ],
  [
    `${SNIPPETS}/examples__Pre-authorize requests based on HTTP method with validate-jwt.policy.xml`,
    ['expression', 10, 66],
    'the same tool: "patch="""',
  ],
  [
    `${SNIPPETS}/examples__Use custom error messages for jwt-validate policy with on-error handler.xml@60dc2467.xml`,
    ['expression', 19, 68],
    'code="@(context.Response.StatusCode" lacks its closing bracket',
  ],
  [
    `${SNIPPETS}/examples__Use custom error messages for jwt-validate policy with on-error handler.xml@f20d5109.xml`,
    ['expression', 23, 68],
    'code="@(context.Response.StatusCode" lacks its closing bracket',
  ],
  [
    'Azure+apim-landing-zone-accelerator/scenarios__workload-genai__policies__fragments__multi-tenancy__example-product-policy.xml@e009453c.xml',
    ['syntax', 14, 50],
    'value="<your_backend_pool_id>" is a hint for people; no XML has < in an attribute',
  ],
  [
    'bensunder+order-to-cash-agent/apim__policy.xml',
    ['syntax', 9, 43],
    'base-url="http://<AKS_INTERNAL_LB_IP_OR_HOSTNAME>" is a hint for people, as above',
  ],
  [
    `${SELFCARE}__getInstitutionProductUsersUsingGET_op_policy.xml@1dfe6f65.xml`,
    ['expression', 7, 34],
    'a string literal is broken over two lines, which C# does not have',
  ],
  [
    `${SELFCARE}__v2__getInstitutionProductUsersUsingGET_op_policy.xml@50310824.xml`,
    ['expression', 47, 34],
    'a string literal is broken over two lines, which C# does not have',
  ],
] as const;

/** Lists of policies without any root, meant to be pasted into a section. */
const BARE_SNIPPETS = [
  `${SNIPPETS}/Snippets__Route message based on size.policy.xml@4ec87cdc.xml`,
  `${SNIPPETS}/examples__CheckInboundIPIsInAFDServiceTagRangeOnConsumptionTier.policy.xml@fe772ab9.xml`,
];

function readSample({ name, text }: Sample) {
  return readPolicyText(text, { roots: BARE_SNIPPETS.includes(name) ? 'many' : 'one' });
}

withSamples('policy-corpus', '.xml', (documents) => {
  const readable = documents.flatMap((document) => {
    const tree = readSample(document);
    return tree.readable ? [{ ...document, tree }] : [];
  });

  it('reads every document that is not broken at its source', () => {
    const refused = documents.flatMap((document) => {
      const result = readSample(document);
      if (result.readable) return [];
      return [[document.name, [result.refusal, result.line, result.column]]];
    });
    expect(refused).toEqual(BROKEN.map(([name, reason]) => [name, reason]));
    expect(readable).toHaveLength(documents.length - BROKEN.length);
  });

  it.each(BARE_SNIPPETS)('refuses the bare snippet %s where one root is asked for', (name) => {
    const document = documents.find((one) => one.name === name);
    expect(readPolicyText(document?.text ?? '')).toMatchObject({ refusal: 'two-roots' });
  });

  it('gives the text back from the spans of every document', () => {
    const lost = readable.filter(({ text, tree }) => reprint(tree) !== text);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('leaves no expression whose encoding cannot be told', () => {
    const doubtful = readable.filter(({ tree }) =>
      JSON.stringify(tree.nodes).includes('"ambiguous"'),
    );
    expect(doubtful.map(({ name }) => name)).toEqual([]);
  });

  it('sees what another parser sees, unmasked, where a document has no expressions', () => {
    const plain = readable.filter(({ text }) => !/@[({]/.test(text));
    expect(plain.length).toBeGreaterThan(80);
    for (const { text, tree } of plain) {
      expect(() => crossCheck(text, tree.nodes)).not.toThrow();
      expect(elementNames(tree.nodes)).toEqual(namesSeenByTheOther(text));
    }
  });

  it('loses no element into an attribute, a text or a comment when one quote or angle bracket is missing', () => {
    const lost: string[] = [];
    for (const [index, { name, text, tree }] of readable.entries()) {
      const names = elementNames(tree.nodes).join();
      for (const offset of offsetsOf(text, index)) {
        const broken = readPolicyText(text.slice(0, offset) + text.slice(offset + 1), {
          roots: 'many',
        });
        if (broken.readable && elementNames(broken.nodes).join() !== names) {
          lost.push(`${name} without the character at ${offset}`);
        }
      }
    }
    expect(lost).toEqual([]);
  }, 120_000);
});

/** Every fifteenth quote or angle bracket, beginning elsewhere in each document. */
function offsetsOf(text: string, first: number): readonly number[] {
  const all = [...text.matchAll(/["'<>]/g)].map(({ index }) => index);
  return all.filter((_, index) => index % 15 === first % 15);
}

function namesSeenByTheOther(text: string): readonly string[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreDeclaration: true,
    processEntities: false,
  });
  const names = (nodes: unknown): readonly string[] =>
    (Array.isArray(nodes) ? nodes : []).flatMap((node: Readonly<Record<string, unknown>>) =>
      Object.entries(node)
        .filter(([key]) => key !== '#text' && key !== ':@')
        .flatMap(([key, children]) => [key, ...names(children)]),
    );
  return names(parser.parse(text));
}
