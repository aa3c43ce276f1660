import type { TokenSource } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { taintOf } from './taint.ts';
import { doubtOfOrigin } from './token-origin.ts';
import type { Assessing } from './assessing.ts';

export function tellQuery(at: Assessing, element: PolicyElement, parameter: string): void {
  at.defects.push({ rule: 'token-in-query', facts: { parameter }, element });
}

export function tellUnexpected(at: Assessing, element: PolicyElement, seen: string): void {
  const expected = at.expectation.tokenSources.map(speak).join(' or ');
  at.defects.push({ rule: 'token-source-unexpected', facts: { seen, expected }, element });
}

export function assessTaint(
  at: Assessing,
  key: string,
  place: string,
  element: PolicyElement,
): void {
  const taint = taintOf(at.values.taints, key);
  switch (taint?.kind) {
    case undefined:
      return;
    case 'copy':
      at.marks.tokenElsewhere = true;
      return;
    case 'gateway': {
      const facts = { by: taint.policy, header: place };
      at.defects.push({ rule: 'authorization-overwritten', facts, element, at: taint.at });
      return;
    }
    case 'open': {
      const what = `what <${taint.policy}> puts into ${place} before it`;
      at.doubts.push(doubtOfOrigin({ ...taint.why, kind: 'open' }, what, element));
    }
  }
}

function speak(source: TokenSource): string {
  switch (source.kind) {
    case 'header':
      return `the header ${source.name}`;
    case 'query':
      return `the query parameter ${source.name}`;
    case 'cookie':
      return `the cookie ${source.name}`;
  }
}
