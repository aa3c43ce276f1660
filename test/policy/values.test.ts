import { describe, expect, it } from '@jest/globals';
import { namedValues } from '../../src/policy/named-values.ts';
import { resolveText, type Resolved } from '../../src/policy/values.ts';
import { namedValue } from '../support/chains.ts';

const names = namedValues(
  [
    namedValue('aud', 'api://acme'),
    namedValue('host', 'acme.okta.com'),
    namedValue('hidden', null),
    namedValue('switch', '@(true)'),
    namedValue('read', '@(context.Api.Id)'),
    namedValue('nested', '{{aud}}'),
    namedValue('half', 'x-@(true)'),
  ],
  null,
);

const show = (value: Resolved): string => {
  switch (value.kind) {
    case 'constant':
      return `is ${value.text}`;
    case 'expression':
      return `computes ${value.code}`;
    case 'unresolved':
      return `lacks ${value.hole.name}: ${value.hole.reason}`;
  }
};

describe('a value with named values filled in', () => {
  it.each([
    ['without any stays as it is', 'api://acme', 'is api://acme'],
    ['that is one named value', '{{aud}}', 'is api://acme'],
    ['with white space in the braces', '{{ aud }}', 'is api://acme'],
    ['with one in the middle', 'https://{{host}}/x', 'is https://acme.okta.com/x'],
    ['that names a secret', 'x{{hidden}}', 'lacks hidden: named-value-secret'],
    ['that names nothing we know', '{{nope}}', 'lacks nope: named-value-missing'],
    ['that names one in another case', '{{AUD}}', 'lacks AUD: named-value-missing'],
    ['that becomes an expression', '{{read}}', 'computes @(context.Api.Id)'],
    ['that becomes a constant expression', '{{switch}}', 'is True'],
    ['that is an expression with one inside', '@("{{aud}}" + "/x")', 'is api://acme/x'],
    ['that is a number', '@(400 + 1)', 'is 401'],
    ['that is below zero, which cultures write in several ways', '@(-1)', 'computes @(-1)'],
    ['that is nothing', '@(null)', 'computes @(null)'],
    [
      'that hangs on chance',
      '@(Guid.NewGuid().ToString())',
      'computes @(Guid.NewGuid().ToString())',
    ],
    ['that a pipeline may still change', '@(401 /* #{x}# */)', 'computes @(401 /* #{x}# */)'],
    ['with a secret in it', '@("{{hidden}}".Length)', 'computes @("{{hidden}}".Length)'],
    ['of statements', '@{ var x = "a"; return x + "b"; }', 'is ab'],
    ['that goes on behind its bracket', '@("a") + ("b")', 'computes @("a") + ("b")'],
    ['whose named value looks like a reference', '{{nested}}', 'is {{aud}}'],
    ['that mixes text and an expression', '{{half}}', 'lacks x-@(true): expression-unsupported'],
    ['with a Terraform token', '${issuer}', 'lacks ${issuer}: placeholder'],
    ['with a Terraform directive', '%{ if x }', 'lacks %{ if x }: placeholder'],
    ['with an Octopus token', '#{issuer}', 'lacks #{issuer}: placeholder'],
    ['with a token of the toolkit', '{#issuer#}', 'lacks {#issuer#}: placeholder'],
    ['with an Azure Pipelines variable', '$(issuer)', 'lacks $(issuer): placeholder'],
    ['with an environment variable', '%ISSUER%', 'lacks %ISSUER%: placeholder'],
    ['with percent-encoding', 'a%20b%2Fc', 'is a%20b%2Fc'],
  ])('%s', (_, source, want) => {
    expect(show(resolveText(source, names))).toBe(want);
  });

  it('tells the similar name where only the case differs', () => {
    expect(names.lookup('AUD')).toEqual({ state: 'missing', similar: 'aud' });
  });
});
