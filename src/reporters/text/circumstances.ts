import type { Finding } from '../../model/finding.ts';
import { say } from './sheet.ts';

/** What the tags of a finding mean to somebody who has to weigh it (design 4.6). */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['keyless', 'reached without a subscription key'],
  ['revision', 'a revision beside the current one, reached by ;rev= in the path'],
  [
    'if still online',
    'the source does not say whether that revision is still online; nobody reaches one that is not',
  ],
  ['version', 'one version of an API; its other versions are judged by themselves'],
  ['OPTIONS', 'an OPTIONS operation: browsers ask there before a request, without a token'],
  ['wildcard', 'a path with a wildcard, so every path that it covers'],
  ['websocket', 'a WebSocket API: policies see its handshake only'],
  ['graphql', 'a GraphQL API: one way in for all its queries and mutations'],
  ['mcp', 'an MCP server: one way in for all its tools'],
  ['odata', 'an OData API: one way in for all its entities'],
  ['grpc', 'a gRPC API: one way in for all its methods'],
  ['a2a', 'an agent (A2A): one way in for all its skills'],
]);

/**
 * The tags in plain words. A finding has the tags of all that it affects, so of several operations
 * each tag holds for some at least.
 */
export function circumstances({ tags, affected }: Finding): readonly string[] {
  const prefix = affected.length > 1 ? 'some or all: ' : '';
  return tags.map((tag) => `${prefix}${MEANINGS.get(tag) ?? `an API of type ${say(tag)}`}`);
}
