import * as v from 'valibot';
import { CONTROL_KINDS } from '../model/expectation.ts';
import { audienceFault, issuerFault } from './issuer.ts';
import { fullList, list, mapping, named, oneOf, text, variants } from './kinds.ts';
import { nameFault, parameterFault, tenantFault, tokenFault } from './value-fault.ts';

export const ISSUER = text(issuerFault, { pattern: '^https://' });

export const AUDIENCES = fullList(
  text(audienceFault),
  'a list with an audience, as in [api://acme]',
);

/** Who answers for a decision, and why it was taken. */
export const ANSWERED_FOR = { owner: text(), reason: text() };

const BY_ISSUERS = mapping({
  issuers: fullList(ISSUER, 'a list with an issuer, as in [https://acme.okta.com/oauth2/default]'),
  audiences: AUDIENCES,
  inlineKeys: v.exactOptional(list(text(), 'a list of key ids')),
});

const BY_TENANT = mapping({ tenant: text(tenantFault), audiences: AUDIENCES });

const BY_CONTROL = mapping({ control: oneOf(CONTROL_KINDS), ...ANSWERED_FOR });

/** A trust profile; the kind shows by its first key. */
const PROFILE = variants({ issuers: BY_ISSUERS, tenant: BY_TENANT, control: BY_CONTROL }, [
  'issuers',
  'tenant',
  'control',
  'audiences',
  'inlineKeys',
  'owner',
  'reason',
]);

export const TRUST = named(
  PROFILE,
  nameFault,
  'a mapping of profiles, as in orders: { issuers: […], audiences: […] }',
);

const SOURCE = variants(
  {
    header: mapping({ header: text(tokenFault), scheme: v.exactOptional(text(tokenFault)) }),
    query: mapping({ query: text(parameterFault) }),
    cookie: mapping({ cookie: text(tokenFault) }),
  },
  ['header', 'scheme', 'query', 'cookie'],
);

/** Places that a token may be read from. */
export const TOKEN_SOURCES = fullList(SOURCE, 'a list, as in [{ header: Authorization }]');
