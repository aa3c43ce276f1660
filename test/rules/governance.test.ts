import assumptionContradicted from '../../rules/assumption-contradicted.ts';
import configLoosenedInChange from '../../rules/config-loosened-in-change.ts';
import configLoosensParent from '../../rules/config-loosens-parent.ts';
import expectationUnused from '../../rules/expectation-unused.ts';
import publicBroad from '../../rules/public-broad.ts';
import publicButProtected from '../../rules/public-but-protected.ts';
import publicUnused from '../../rules/public-unused.ts';
import waiverExpired from '../../rules/waiver-expired.ts';
import waiverExpiring from '../../rules/waiver-expiring.ts';
import waiverStateChanged from '../../rules/waiver-state-changed.ts';
import waiverUnused from '../../rules/waiver-unused.ts';
import { testRule } from '../support/rule-tester.ts';

const WAIVED = { rule: 'clock-skew-long', owner: 'team-legacy' };

const expired = (matched: number) => ({ ...WAIVED, expires: '2027-01-31', matched });
const RENEW = 'Mend what it accepted and remove it, or agree with “team-legacy” on a new last day.';

testRule(waiverExpired, [
  {
    name: 'the day alone where nothing counts again',
    facts: expired(0),
    message: 'The waiver of “team-legacy” for “clock-skew-long” ended on 2027-01-31.',
    fix: RENEW,
  },
  {
    name: 'the one matter that counts again',
    facts: expired(1),
    message:
      'The waiver of “team-legacy” for “clock-skew-long” ended on 2027-01-31, so one matter that it accepted counts again.',
    fix: RENEW,
  },
  {
    name: 'how many matters count again',
    facts: expired(7),
    message:
      'The waiver of “team-legacy” for “clock-skew-long” ended on 2027-01-31, so 7 matters that it accepted count again.',
    fix: RENEW,
  },
]);

const expiring = (days: number) => ({ ...WAIVED, expires: '2027-01-31', days });
const IN_TIME = 'Mend what it accepts, or agree with “team-legacy” on a new last day.';

testRule(waiverExpiring, [
  {
    name: 'the last day',
    facts: expiring(0),
    message: 'The waiver of “team-legacy” for “clock-skew-long” ends today, on 2027-01-31.',
    fix: IN_TIME,
  },
  {
    name: 'the day before',
    facts: expiring(1),
    message: 'The waiver of “team-legacy” for “clock-skew-long” ends tomorrow, on 2027-01-31.',
    fix: IN_TIME,
  },
  {
    name: 'how many days are left',
    facts: expiring(30),
    message: 'The waiver of “team-legacy” for “clock-skew-long” ends in 30 days, on 2027-01-31.',
    fix: IN_TIME,
  },
]);

const LOOK_AGAIN =
  "Look at it again: accept it as it is now with 'apim-jwt waive', or mend it and remove the waiver.";

testRule(waiverStateChanged, [
  {
    name: 'which subjects are open again',
    facts: { ...WAIVED, subjects: ['orders/a', 'orders/b', 'orders/c', 'orders/d'] },
    message:
      'What “team-legacy” accepted of “clock-skew-long” has changed since, so the waiver does not cover “orders/a”, “orders/b”, “orders/c” and 1 more.',
    fix: LOOK_AGAIN,
  },
  {
    name: 'a matter of no subject',
    facts: { ...WAIVED, subjects: [] },
    message:
      'What “team-legacy” accepted of “clock-skew-long” has changed since, so the waiver does not cover it.',
    fix: LOOK_AGAIN,
  },
]);

testRule(waiverUnused, [
  {
    name: 'what its match asks for, in one order',
    facts: {
      ...WAIVED,
      match: { product: ['gold'], operation: ['GET *', 'HEAD *'], api: ['legacy-*'] },
    },
    message:
      'The waiver of “team-legacy” for “clock-skew-long” (api “legacy-*”, operation “GET *” or “HEAD *”, product “gold”) covers nothing that was found.',
    fix: 'Remove it, or correct its match.',
  },
  {
    name: 'a long list in short',
    facts: { ...WAIVED, match: { api: ['a', 'b', 'c', 'd', 'e'] } },
    message:
      'The waiver of “team-legacy” for “clock-skew-long” (api “a” or “b” or “c” or 2 more) covers nothing that was found.',
    fix: 'Remove it, or correct its match.',
  },
]);

const PUBLIC = { owner: 'platform-team', match: { api: ['status'] } } as const;

testRule(publicUnused, [
  {
    name: 'whose entry it is',
    facts: PUBLIC,
    message: 'The entry of “platform-team” in public (api “status”) matches nothing.',
    fix: 'Remove it, or correct its match.',
  },
]);

testRule(publicBroad, [
  {
    name: 'how much it makes public',
    facts: { ...PUBLIC, subjects: 12 },
    message:
      'The entry of “platform-team” in public (api “status”) leaves open which operations it means, so every one is public: 12 now, and each that is added.',
    fix: 'Name the operations, as in operation: "GET /healthz".',
  },
]);

testRule(publicButProtected, [
  {
    name: 'what is protected',
    facts: { ...PUBLIC, subjects: ['status/get-orders'] },
    message:
      'The entry of “platform-team” in public (api “status”) takes in “status/get-orders”, although no request gets in there unchecked.',
    fix: 'Narrow the entry to what is meant for everybody, or remove it.',
  },
]);

testRule(expectationUnused, [
  {
    name: 'what is not demanded, and what comes near',
    facts: { match: { api: ['ordres'] }, sets: ['accept', 'scopes'], similar: 'orders' },
    message:
      'Nothing matches the expectation for api “ordres”, so what it says of accept and scopes holds nowhere.',
    fix: 'Correct its match, for which “orders” comes near, or remove it.',
  },
  {
    name: 'an entry that nothing comes near',
    facts: { match: { tag: ['pii'] }, sets: ['claims'], similar: null },
    message:
      'Nothing matches the expectation for tag “pii”, so what it says of claims holds nowhere.',
    fix: 'Correct its match, or remove it.',
  },
]);

const WHAT = "'failOn' differs from base.yml:3, and is not known to be stricter";

testRule(configLoosenedInChange, [
  {
    name: 'a loosening that holds at once',
    facts: { key: 'failOn', what: WHAT, mode: 'tell' },
    message: `This change loosens “failOn”: ${WHAT}.`,
    fix: 'Take it back, or have it approved by those who answer for these APIs.',
  },
  {
    name: 'a loosening that has to be merged first',
    facts: { key: 'failOn', what: WHAT, mode: 'deny' },
    message: `This change loosens “failOn”, which takes effect after the merge: ${WHAT}.`,
    fix: 'Take it back, or have it approved and merged by itself.',
  },
]);

testRule(configLoosensParent, [
  {
    name: 'what does not hold',
    facts: { key: 'failOn', what: WHAT },
    message: `“failOn” loosens what this file extends, and has no effect: ${WHAT}.`,
    fix: 'Remove it here, or change the file that is extended.',
  },
]);

testRule(assumptionContradicted, [
  {
    name: 'a named value that is another one',
    facts: { kind: 'named-value', name: 'issuer', assumed: 'https://a', seen: 'https://b' },
    message:
      'The configuration takes the named value “issuer” to be “https://a”, and the source says “https://b”.',
    fix: 'Correct it under namedValues, or remove it there: the source holds the value.',
  },
  {
    name: 'keys that skip the products',
    facts: { kind: 'api-scoped-keys', subscriptions: ['partner', 'devices'] },
    message:
      'The configuration assumes that no key skips the products, and those of “partner” and “devices” do.',
    fix: 'Remove apiScopedKeys from assume, or cancel these subscriptions.',
  },
  {
    name: 'a policy of a workspace that ends the chain',
    facts: { kind: 'workspace-policy', workspace: 'sales' },
    message:
      'The configuration assumes that the policy of the workspace “sales” runs the wider scopes, and it does not.',
    fix: 'Remove workspacePolicy from assume, or put <base /> at the start of <inbound> there.',
  },
]);
