import { expect, it } from '@jest/globals';
import { readPolicyText } from '../../../src/formats/xml/read-policy-text.ts';
import { elementNames, reprint } from './exact.ts';
import { withSamples } from './corpus.ts';

/** Examples that are broken on the page, each looked at by eye. */
const BROKEN = [
  [
    'rewrite-uri-policy.md 1',
    ['entity', 4, 85],
    'template="…?City=city&State=state" has a bare &, which no XML has',
  ],
  [
    'set-backend-service-policy.md 2',
    ['expression', 3, 152],
    '"@(context.Request.Url.Query.GetValueOrDefault("userId","")" lacks its last bracket',
  ],
] as const;

withSamples('policy-reference', '.md', (pages) => {
  const policies = pages.flatMap(({ name, text }) =>
    xmlBlocks(text)
      .filter((block) => block.includes('<policies>'))
      .map((text, index) => ({ name: `${name} ${index + 1}`, text })),
  );

  it('reads every whole policy of the reference pages', () => {
    expect(policies.length).toBeGreaterThan(30);
    const refused = policies.flatMap(({ name, text }) => {
      const result = readPolicyText(text);
      return result.readable ? [] : [[name, [result.refusal, result.line, result.column]]];
    });
    expect(refused).toEqual(BROKEN.map(([name, reason]) => [name, reason]));
  });

  it('gives the text of each back from its spans, and sees its sections', () => {
    for (const { text } of policies) {
      const tree = readPolicyText(text);
      if (!tree.readable) continue;
      expect(reprint(tree)).toBe(text);
      const names = elementNames(tree.nodes);
      for (const section of ['inbound', 'backend', 'outbound', 'on-error']) {
        expect(names.filter((name) => name === section)).toHaveLength(
          text.split(new RegExp(`<${section}\\s*/?>`)).length - 1,
        );
      }
    }
  });
});

function xmlBlocks(page: string): readonly string[] {
  return [...page.matchAll(/^[ \t]*``` ?xml[ \t]*\r?\n(.*?)^[ \t]*```/gms)].map(
    (match) => match[1] ?? '',
  );
}
