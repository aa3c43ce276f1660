import type { Cause, CauseAt, CauseFacts } from '../model/cause.ts';
import type { PolicyElement, PolicyNode, PolicyValue } from '../model/policy-text.ts';
import { causeAt } from '../policy/anchor.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute } from '../policy/values.ts';
import { commentsIn, elementsIn, splitAt, type Found, type Search } from './chain-search.ts';
import type { BadEvent, Flow } from './flow.ts';
import { isValidator } from './validator.ts';

/**
 * What is said where no validator stands on any path: the nearest thing to one that an author may
 * have taken for it, else that there is none (design 4.5, last line).
 */
export function absenceCause(flow: Flow, event: BadEvent): Cause {
  const [links] = splitAt(flow.chain, event.ghostReached);
  return (
    outsideInbound(links) ??
    handmade(links) ??
    substitute(links) ??
    commentedOut(links) ?? {
      ...missingAt(flow),
      told: { rule: 'jwt-missing', facts: { searched: links.map(({ id }) => id) } },
    }
  );
}

type Links = Search['links'];

function outsideInbound(links: Links): Cause | null {
  const found = elementsIn({ links, sections: ['backend', 'outbound', 'on-error'] }).find(
    ({ node }) => isValidator(node),
  );
  if (found === undefined) return null;
  const facts = { policy: `<${found.node.name}>`, section: found.section ?? '' };
  return { ...writtenAt(found), told: { rule: 'jwt-outside-inbound', facts } };
}

/** What stands in the wrong place: of a fragment, not what is in it but where it is included. */
function writtenAt({ at, link, inside }: Found<PolicyElement>): CauseAt {
  const include = inside.find(({ name }) => name === 'include-fragment');
  return include === undefined || link.state !== 'document' ? at : causeAt(link.document, include);
}

/** Reading a token in an expression verifies no signature (policy facts 3.7). */
const READS_TOKEN = /\b(?:AsJwt|TryParseJwt)\s*\(/u;

function handmade(links: Links): Cause | null {
  for (const { node, at } of elementsIn({ links, sections: ['inbound'] })) {
    const call = valuesOf(node)
      .map(({ raw }) => READS_TOKEN.exec(raw)?.[0])
      .find((match) => match !== undefined);
    if (call !== undefined) {
      return { ...at, told: { rule: 'jwt-handmade', facts: { call: `${call})` } } };
    }
  }
  return null;
}

function valuesOf(element: PolicyElement): readonly PolicyValue[] {
  const texts = element.children.flatMap((node: PolicyNode) =>
    node.kind === 'text' ? [node.value] : [],
  );
  return [...element.attributes.map(({ value }) => value), ...texts];
}

/** Policies that people take for authentication of the caller (policy facts 3.7). */
const SUBSTITUTES = new Set([
  'validate-client-certificate',
  'check-header',
  'ip-filter',
  'authentication-basic',
  'authentication-certificate',
  'authentication-managed-identity',
  'get-authorization-context',
]);

function substitute(links: Links): Cause | null {
  const found = elementsIn({ links, sections: ['inbound'] }).find(({ node }) =>
    SUBSTITUTES.has(node.name),
  );
  if (found === undefined) return null;
  const facts = { policy: `<${found.node.name}>`, gap: gapOf(found.node) };
  return { ...found.at, told: { rule: 'jwt-substitute', facts } };
}

/** What leaves a policy open to everybody, by its plain text (policy facts 8 #55, #57). */
function gapOf(element: PolicyElement): CauseFacts['jwt-substitute']['gap'] {
  if (element.name === 'check-header') {
    return elementsOf(element).length === 0 ? 'any-value' : null;
  }
  const ignores =
    element.name === 'validate-client-certificate' && attribute(element, 'ignore-error');
  return ignores && ignores.text.trim().toLowerCase() === 'true' ? 'errors-ignored' : null;
}

function commentedOut(links: Links): Cause | null {
  const found = commentsIn({ links, sections: ['inbound'] }).find(({ node }) =>
    /<validate-(?:jwt|azure-ad-token)\b/u.test(node.text),
  );
  if (found === undefined) return null;
  const policy = found.node.text.includes('<validate-jwt')
    ? '<validate-jwt>'
    : '<validate-azure-ad-token>';
  return { ...found.at, told: { rule: 'jwt-commented-out', facts: { policy } } };
}

/** `<inbound>` of the API's document, else the API's information (design 4.4). */
function missingAt({ chain }: Flow): CauseAt {
  const link = chain.links.find(({ scope }) => scope === 'api');
  if (link?.state === 'document') {
    const body = link.document.sections.get('inbound') ?? link.document.root;
    return causeAt(link.document, body);
  }
  return { document: link?.id ?? 'global', anchor: '(api)', place: link?.place ?? NOWHERE };
}

const NOWHERE = { file: null, line: null, column: null, resourceId: null };
