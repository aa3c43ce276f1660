import { UsageError } from '../errors.ts';
import type { Configuration } from '../model/configuration.ts';
import type { TokenSource, TrustProfile } from '../model/expectation.ts';
import type { Place } from '../model/place.ts';
import type { CheckRequest } from '../model/request.ts';
import { FILE_NAME, namedFile, nearestFile } from './find-file.ts';
import { audienceFault, issuerFault } from './issuer.ts';
import type { Settings } from './schema.ts';
import type { SettingsFile } from './settings-file.ts';

/** What decides where the configuration comes from. */
export interface Origin {
  readonly request: CheckRequest;
  /** Absolute path of the repository, or of the folder that is checked. */
  readonly root: string;
  readonly cwd: string;
}

const TOKEN_SOURCES: readonly TokenSource[] = [
  { kind: 'header', name: 'Authorization', scheme: 'Bearer' },
];

const NOWHERE: Place = { file: null, line: null, column: null, resourceId: null };

/**
 * The configuration that holds for a run: flags over file over defaults.
 *
 * @throws {UsageError} when flags or file are wrong, or nothing says whose tokens are expected.
 */
export async function loadConfiguration({ request, root, cwd }: Origin): Promise<Configuration> {
  checkFlags(request);
  const file = await settingsFile({ request, root, cwd });
  const settings: Partial<Settings> = file?.settings ?? {};
  return {
    file: file?.name ?? null,
    place: request.issuer === null ? placeOf(file) : NOWHERE,
    profiles: [defaultProfile(request, file)],
    tokenSources: TOKEN_SOURCES,
    failOn: request.failOn ?? settings.failOn ?? 'high',
    failOnUnknown: settings.failOnUnknown ?? true,
  };
}

function defaultProfile(request: CheckRequest, file: SettingsFile | null): TrustProfile {
  const settings: Partial<Settings> = file?.settings ?? {};
  const issuer = request.issuer ?? settings.issuer;
  const audiences = request.audiences.length > 0 ? request.audiences : (settings.audiences ?? []);
  if (issuer === undefined || audiences.length === 0) {
    throw new UsageError(nothingExpected(file, issuer !== undefined));
  }
  return {
    name: 'default',
    issuers: [issuer],
    audiences: [...new Set(audiences)],
    metadata: [],
    inlineKeys: [],
  };
}

function checkFlags({ issuer, audiences }: CheckRequest): void {
  const issuerIs = issuer === null ? null : issuerFault(issuer);
  if (issuerIs !== null) throw new UsageError(`--issuer ${issuerIs}.`);
  for (const audience of audiences) {
    const audienceIs = audienceFault(audience);
    if (audienceIs !== null) throw new UsageError(`--audience ${audienceIs}.`);
  }
}

async function settingsFile({ request, root, cwd }: Origin): Promise<SettingsFile | null> {
  const found =
    request.config === null
      ? nearestFile({ root, cwd, from: request.path })
      : namedFile(request.config, { root, cwd });
  if (found === null) return null;
  // YAML and schema take longer to start than a small run takes, and flags alone need neither.
  const { readSettings } = await import('./settings-file.ts');
  return readSettings(found);
}

function placeOf(file: SettingsFile | null): Place {
  const position = file?.positionOf('issuer') ?? null;
  if (file === null || position === null) return NOWHERE;
  return { file: file.name, line: position.line, column: position.column, resourceId: null };
}

function nothingExpected(file: SettingsFile | null, hasIssuer: boolean): string {
  const missing = hasIssuer ? 'audience' : 'issuer';
  const flag = hasIssuer
    ? '--audience api://acme'
    : '--issuer https://acme.okta.com/oauth2/default';
  if (file !== null) {
    const key = hasIssuer
      ? "'audiences: [api://acme]'"
      : "'issuer: https://acme.okta.com/oauth2/default'";
    return `${file.name} names no ${missing}; add ${key} to it, or pass ${flag}.`;
  }
  const both = '--issuer https://acme.okta.com/oauth2/default --audience api://acme';
  return `No ${missing} is expected yet: pass ${both}, or write 'version: 1', 'issuer: https://acme.okta.com/oauth2/default' and 'audiences: [api://acme]' as three lines into ${FILE_NAME}.`;
}
