import type { CauseAt, Told } from '../../model/cause.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { TrustProfile } from '../../model/expectation.ts';
import type { NeighborFacts } from '../../model/neighbor-cause.ts';
import type { Place } from '../../model/place.ts';
import type { Judgement } from '../judgement.ts';
import { judgementOf } from './judgement-of.ts';
import { oktaIssuer } from './okta-issuer.ts';

type Expected = Pick<Configuration, 'profiles' | 'trustPlaces' | 'place' | 'production'>;

/**
 * Whether what is expected is worth expecting: a verdict against an issuer that anybody gets tokens
 * of says little. Judged once for each profile, on the line of the configuration.
 */
export function expectedTrustJudgements(configuration: Expected): readonly Judgement[] {
  return configuration.profiles
    .filter(({ tenant }) => tenant === null)
    .flatMap((profile) => {
      const at = placesOf(profile, configuration);
      return [
        ...profile.issuers.flatMap((issuer) =>
          mattersOfIssuer(issuer, configuration.production).map((told) =>
            judgementOf({ ...anchored(profile, ['issuers', issuer], at.issuers), told }),
          ),
        ),
        ...profile.audiences.flatMap((audience) =>
          mattersOfAudience(audience).map((told) =>
            judgementOf({ ...anchored(profile, ['audiences', audience], at.audiences), told }),
          ),
        ),
      ];
    });
}

type Matter = Told<keyof NeighborFacts>;

/** The admin console is no server at all, so nothing else is said of it. */
function mattersOfIssuer(issuer: string, production: boolean): readonly Matter[] {
  const okta = oktaIssuer(issuer);
  if (okta === null) return [];
  const { host, domain, server } = okta;
  if (domain === 'admin') return [{ rule: 'okta-domain-unfit', facts: { issuer, host, domain } }];
  const matters: Matter[] = [];
  if (domain === 'preview' && production) {
    matters.push({ rule: 'okta-domain-unfit', facts: { issuer, host, domain } });
  }
  if (server === 'org') matters.push({ rule: 'okta-org-server', facts: { issuer } });
  if (server === 'default') matters.push({ rule: 'okta-default-server', facts: { issuer } });
  return matters;
}

/** Ids of Okta applications, as in every example of Okta: 20 characters. */
const CLIENT_ID = /^0oa[0-9A-Za-z]{17}$/u;

function mattersOfAudience(audience: string): readonly Matter[] {
  if (audience === 'api://default') return [{ rule: 'audience-okta-default', facts: { audience } }];
  if (CLIENT_ID.test(audience)) return [{ rule: 'audience-is-client-id', facts: { audience } }];
  return [];
}

function placesOf(
  { name }: TrustProfile,
  { trustPlaces, place }: Expected,
): { readonly issuers: Place; readonly audiences: Place } {
  return (
    trustPlaces.find(({ profile }) => profile === name) ?? { issuers: place, audiences: place }
  );
}

/** No line numbers: the finding stays the same one when something is added above it. */
function anchored(
  { name }: TrustProfile,
  [key, value]: readonly ['issuers' | 'audiences', string],
  place: Place,
): CauseAt {
  const document = place.file ?? 'the command line';
  return { document, anchor: `trust ${name} ${key} ${JSON.stringify(value)}`, place };
}
