import type { SubjectVerdict } from '../../model/verdict.ts';
import { causeAt } from '../../policy/anchor.ts';
import type { Chain, Link } from '../../policy/chain.ts';
import { elementsOf, type PolicyDocument } from '../../policy/document.ts';
import { inboundOf } from '../../proof/inbound-search.ts';
import type { SubjectResult } from '../judge-subject.ts';
import type { Judgement } from '../judgement.ts';
import type { ProvedRoute } from '../route-proofs.ts';
import { tagsOf } from '../tags.ts';
import { isPublic, judgementOf } from './judgement-of.ts';

/** A document that ends a chain. */
interface Cut {
  readonly document: PolicyDocument;
  /** The next wider scope whose policies never run; null where none has any. */
  readonly skipped: string | null;
}

/** What became of a document that ends chains. */
interface Ended {
  readonly judgements: Judgement[];
  /** Something that it serves is not known to be closed, so that its lack may well do harm. */
  harmful: boolean;
}

/**
 * Documents without `<base/>` in inbound whose every subject is closed all the same. What is public
 * asks for nothing, so it neither shows harm nor the lack of it.
 */
export function baseJudgements(results: readonly SubjectResult[]): readonly Judgement[] {
  const ended = new Map<PolicyDocument, Ended>();
  const cutOf = cutFinder();
  for (const result of results.filter(({ verdict }) => !isPublic(verdict))) {
    for (const proved of result.routes.filter(({ route }) => route.counted)) {
      const cut = cutOf(proved.chain);
      if (cut === null) continue;
      const known = ended.get(cut.document) ?? { judgements: [], harmful: false };
      ended.set(cut.document, known);
      if (isClosed(result.verdict)) known.judgements.push(...harmless(cut, result, proved));
      else known.harmful = true;
    }
  }
  return [...ended.values()].flatMap(({ judgements, harmful }) => (harmful ? [] : judgements));
}

const isClosed = (verdict: SubjectVerdict): boolean =>
  verdict === 'conforming' || verdict === 'other-control';

function harmless(
  { document, skipped }: Cut,
  { subject, name }: SubjectResult,
  { route }: ProvedRoute,
): readonly Judgement[] {
  const inbound = document.sections.get('inbound');
  if (inbound === undefined) return [];
  const told = { rule: 'base-missing-harmless', facts: { skipped } } as const;
  const tags = tagsOf(subject, route.reach);
  const about = { subject: name, route: route.product?.id ?? null, tags };
  return [judgementOf({ ...causeAt(document, inbound), told }, about)];
}

/** Operations without a document of their own share their chain. */
function cutFinder(): (chain: Chain) => Cut | null {
  const known = new Map<Chain, Cut | null>();
  return (chain) => {
    const before = known.get(chain);
    if (before !== undefined) return before;
    const cut = cutIn(chain);
    known.set(chain, cut);
    return cut;
  };
}

/** The narrowest document that passes nothing on; the global one has nothing to pass on to. */
function cutIn({ links }: Chain): Cut | null {
  for (const [index, link] of links.entries()) {
    if (link.state === 'absent') continue;
    if (link.state === 'unknown' || link.scope === 'global') return null;
    if (!link.document.sections.has('inbound')) return null; // nothing documents what that means
    if (inboundOf(link).bases.length > 0) continue;
    const skipped = links.slice(index + 1).find(hasPolicies)?.id ?? null;
    return { document: link.document, skipped };
  }
  return null;
}

function hasPolicies(link: Link): boolean {
  const inbound = link.state === 'document' ? link.document.sections.get('inbound') : undefined;
  return inbound !== undefined && elementsOf(inbound).some(({ name }) => name !== 'base');
}
