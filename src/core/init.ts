import { resolve } from 'node:path';
import { nearestFile, type Search } from '../config/find-file.ts';
import { audienceFault, issuerFault } from '../config/issuer.ts';
import { UsageError, type ExitCode } from '../errors.ts';
import type { InitRequest, World } from '../model/request.ts';
import { unreadableDocuments } from '../policy/unreadable.ts';
import { REPORTERS } from '../reporters/index.ts';
import { visible } from '../reporters/terminal.ts';
import { expecting, type FoundTrust } from './init/found-validators.ts';
import { demandFree, targetOf, writeTarget, type Target } from './init/output.ts';
import { starterFile } from './init/starter-file.ts';
import { starterFor } from './init/starter.ts';
import { writeReports } from './outputs.ts';
import { exitCodeOf, headOf, readService, treeOf, type ReadService } from './read-service.ts';
import { treeAround } from './repository.ts';
import { trustMap } from './trust-map.ts';

/**
 * Writes a first configuration of what the policies of a service follow, and tells whom they trust.
 *
 * @throws {UsageError} when the request is wrong, or the file is there already.
 */
export async function runInit(request: InitRequest, world: World): Promise<ExitCode> {
  const given = givenTrust(request);
  const target = targetOf(request, world, treeOf(request, world));
  if (target !== null) demandFree(target, request.force);
  const service = await readService(request, world, false);
  const head = headOf(request, service);
  const map = trustMap(service.inventory, given === null ? null : expecting(given), head);
  const text = textOf(request, service, given);
  if (target === null) {
    // Standard output is the file and nothing else.
    const view = { color: false, columns: world.terminal.columns };
    const told = [...REPORTERS.text.trust(map, view)].join('');
    for (const line of told.trimEnd().split('\n')) world.log(line);
    world.out(text);
  } else {
    writeTarget(target, text, request.force);
    writeReports([], world, (reporter, view) => reporter.trust(map, view));
    world.out(`\n${nextStep(request, world, target)}\n`);
  }
  return exitCodeOf(head);
}

/** What a person says is expected, or null. */
function givenTrust({ issuer, audiences }: InitRequest): FoundTrust | null {
  if (issuer === null && audiences.length === 0) return null;
  if (issuer === null || audiences.length === 0) {
    const missing = issuer === null ? '--issuer' : '--audience';
    throw new UsageError(`${missing} is missing; a profile has both, or leave both out.`);
  }
  const issuerIs = issuerFault(issuer);
  if (issuerIs !== null) throw new UsageError(`--issuer ${issuerIs}.`);
  for (const audience of audiences) {
    const audienceIs = audienceFault(audience);
    if (audienceIs !== null) throw new UsageError(`--audience ${audienceIs}.`);
  }
  return { issuers: [issuer], audiences, tenant: null };
}

function textOf(
  { path, environment }: InitRequest,
  { inventory }: ReadService,
  given: FoundTrust | null,
): string {
  const lost = [
    ...inventory.gaps.filter((gap) => gap.lost).map(({ what }) => what),
    ...unreadableDocuments(inventory).map(({ id, why }) => `the policy ${id}: ${why}`),
  ];
  return starterFile(starterFor(inventory, given), { location: path, environment, lost });
}

function nextStep({ path }: InitRequest, { cwd }: World, { path: file, name }: Target): string {
  const root = treeAround(resolve(cwd, path)).root;
  const flags = [
    ...(path === '.' ? [] : ['--path', path]),
    ...(isFound({ root, cwd, from: path }, file) ? [] : ['--config', name]),
  ];
  const command = ['apim-jwt check', ...flags].join(' ');
  return visible(`Wrote ${name}. Read it, accept what is meant, then run: ${command}`);
}

/** Whether a check comes upon the file by itself. */
function isFound(search: Search, file: string): boolean {
  try {
    return nearestFile(search)?.path === file;
  } catch {
    return false;
  }
}
