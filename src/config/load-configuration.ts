import { UsageError } from '../errors.ts';
import type { Configuration } from '../model/configuration.ts';
import { loadYaml } from '../formats/yaml-reader.ts';
import type { CheckRequest } from '../model/request.ts';
import { inEnvironment } from './environment.ts';
import { FILE_NAME, namedFile, nearestFile } from './find-file.ts';
import { audienceFault, issuerFault } from './issuer.ts';
import type { ReadFile } from './parents.ts';
import { resolve } from './resolve.ts';
import type { RuleWords } from './rule-words.ts';
import { NO_SETTINGS } from './settings.ts';
import { type Missing, trustOf } from './trust.ts';

const NO_FILE = { name: null, parents: [], loosened: [], settings: NO_SETTINGS } as const;

/** What decides where the configuration comes from. */
export interface Origin {
  readonly request: CheckRequest;
  /** Absolute path of the repository, or of the folder that is checked. */
  readonly root: string;
  readonly cwd: string;
  /** Every rule of the program, for what the file says of rules. */
  readonly rules: readonly RuleWords[];
}

/**
 * The configuration that holds for a run: flags over environment over file over defaults.
 *
 * @throws {UsageError} when flags or file are wrong, or nothing says whose tokens are expected.
 */
export async function loadConfiguration(origin: Origin): Promise<Configuration> {
  const { request } = origin;
  checkFlags(request);
  const { name: file, parents, loosened, settings: written } = (await fileOf(origin)) ?? NO_FILE;
  const { settings, named: environmentNamed } = inEnvironment(written, request.environment);
  const trust = trustOf(settings, request);
  if (typeof trust === 'string') throw new UsageError(nothingExpected(file, trust));
  const { failOn } = request;
  return resolve(settings, trust, { file, parents, loosened, environmentNamed, failOn });
}

/**
 * The same, or null where neither flags nor a file say anything of whom to trust.
 *
 * @throws {UsageError} when flags or file are wrong; half an expectation is.
 */
export async function configurationIfAny(origin: Origin): Promise<Configuration | null> {
  const { request } = origin;
  if (request.issuer === null && request.audiences.length === 0) {
    const { settings } = (await fileOf(origin)) ?? NO_FILE;
    const { issuer, audiences, trust } = inEnvironment(settings, request.environment).settings;
    if (issuer === null && audiences === null && trust === null) return null;
  }
  return loadConfiguration(origin);
}

function checkFlags({ issuer, audiences }: CheckRequest): void {
  const issuerIs = issuer === null ? null : issuerFault(issuer);
  if (issuerIs !== null) throw new UsageError(`--issuer ${issuerIs}.`);
  for (const audience of audiences) {
    const audienceIs = audienceFault(audience);
    if (audienceIs !== null) throw new UsageError(`--audience ${audienceIs}.`);
  }
}

async function fileOf({ request, root, cwd, rules }: Origin): Promise<ReadFile | null> {
  const found =
    request.config === null
      ? nearestFile({ root, cwd, from: request.path })
      : namedFile(request.config, { root, cwd });
  if (found === null) return null;
  // YAML and schema take longer to start than a small run takes, and flags alone need neither.
  await loadYaml();
  const { readWithParents } = await import('./parents.ts');
  return readWithParents(found, { root, rules });
}

function nothingExpected(file: string | null, missing: Missing): string {
  const hasIssuer = missing === 'audience';
  const flag = hasIssuer
    ? '--audience api://acme'
    : '--issuer https://acme.okta.com/oauth2/default';
  if (file !== null) {
    const key = hasIssuer
      ? "'audiences: [api://acme]'"
      : "'issuer: https://acme.okta.com/oauth2/default'";
    return `${file} names no ${missing}; add ${key} to it, or pass ${flag}.`;
  }
  const both = '--issuer https://acme.okta.com/oauth2/default --audience api://acme';
  return `No ${missing} is expected yet: pass ${both}, or write 'version: 1', 'issuer: https://acme.okta.com/oauth2/default' and 'audiences: [api://acme]' as three lines into ${FILE_NAME}.`;
}
