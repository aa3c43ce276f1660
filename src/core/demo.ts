import { EXIT, type ExitCode } from '../errors.ts';
import type { World } from '../model/request.ts';
import { REPORTERS } from '../reporters/index.ts';
import { check } from './run-check.ts';
import { samplePath, surprises } from './sample.ts';
import { PLAIN_CHECK } from './plain-check.ts';

const INTRODUCTION = `Acme Ltd runs its APIs behind Azure API Management and trusts one Okta authorization server.
Its repository holds the service as an APIOps folder: mostly right, with a dozen mistakes of the
kind that reviews miss. This is what "apim-jwt check" says about it.

`;

/**
 * The main job on the sample that ships with the program.
 *
 * @returns 0 when the story came out as it is written down, else 4: then this program is at fault.
 */
export async function runDemo(world: World): Promise<ExitCode> {
  const folder = samplePath();
  world.out(INTRODUCTION);
  const report = await check(
    {
      source: 'apiops',
      path: folder,
      issuer: null,
      audiences: [],
      config: null,
      environment: null,
      ...PLAIN_CHECK,
      reports: [],
      today: '2026-11-23',
    },
    world,
  );
  for (const piece of REPORTERS.text.service(report, world.terminal)) world.out(piece);
  const different = surprises(report, folder);
  if (different.length === 0) {
    world.out('\nThis is the story as samples/acme/README.md tells it.\n');
    return EXIT.passed;
  }
  world.out(
    `\nThe story came out differently:\n${different.map((line) => `  ${line}\n`).join('')}`,
  );
  return EXIT.bug;
}
