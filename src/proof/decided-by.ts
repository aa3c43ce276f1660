import type { Facts } from './facts.ts';

/** What is fixed of a subject and a route, by the member of `context` that tells it. */
const MEMBERS: readonly (readonly [string, (facts: Facts) => string | null | undefined])[] = [
  ['Request.Method', ({ operation }) => operation?.method],
  ['Operation.Method', ({ operation }) => operation?.method],
  ['Operation.Id', ({ operation }) => operation?.id],
  ['Operation.Name', ({ operation }) => operation?.name],
  ['Operation.UrlTemplate', ({ operation }) => operation?.template],
  ['Api.Id', ({ api }) => api.id],
  ['Api.Name', ({ api }) => api.name],
  ['Api.Path', ({ api }) => api.path],
  ['Api.Revision', ({ api }) => api.revision],
  ['Api.Version', ({ api }) => api.version],
  ['Product.Id', ({ product }) => product?.id],
  ['Product.Name', ({ product }) => product?.name],
  ['Deployment.GatewayId', ({ gateway }) => gateway],
  ['Deployment.Gateway.Id', ({ gateway }) => gateway],
];

/** The facts that the text of a condition names, in words; those that are not known are left out. */
export function factsNamedIn(condition: string, facts: Facts): readonly string[] {
  const told = MEMBERS.flatMap(([member, read]) => {
    const value = names(condition, member) ? read(facts) : null;
    return typeof value === 'string' ? [`context.${member} is “${value}”`] : [];
  });
  const noProduct = names(condition, 'Product') && facts.product === null;
  return noProduct ? [...told, 'the request comes through no product'] : told;
}

function names(condition: string, member: string): boolean {
  const spaced = member.replaceAll('.', String.raw`\s*\??\.\s*`);
  return new RegExp(String.raw`\bcontext\s*\.\s*${spaced}\b`, 'u').test(condition);
}
