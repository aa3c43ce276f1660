import { resolve } from 'node:path';
import { EXIT } from '../errors.ts';
import type { AnswerHead } from '../model/explanation.ts';
import type { Gap, Inventory } from '../model/inventory.ts';
import type { Place } from '../model/place.ts';
import type { ServiceRequest, World } from '../model/request.ts';
import { unreadableDocuments } from '../policy/unreadable.ts';
import { subjectsOf } from '../policy/subjects.ts';
import { sourceNamed } from '../sources/index.ts';
import { TOOL } from '../version.ts';
import { treeAround, type Tree } from './repository.ts';

/** What a command found where it was told to look. */
export interface ReadService {
  readonly inventory: Inventory;
  readonly tree: Tree;
}

/** The tree of the folder that a request names. */
export const treeOf = (request: ServiceRequest, world: World): Tree =>
  treeAround(resolve(world.cwd, request.path));

/**
 * Reads the service that a request names; nothing is judged.
 *
 * @param environmentNamed The configuration has an entry for the environment of the request.
 */
export async function readService(
  request: ServiceRequest,
  world: World,
  environmentNamed: boolean,
): Promise<ReadService> {
  const path = resolve(world.cwd, request.path);
  const tree = treeOf(request, world);
  const inventory = await sourceNamed(request.source).load({
    location: request.path,
    path,
    root: tree.root,
    pathBase: tree.root,
    environment: request.environment,
    environmentNamed,
    log: world.log,
    signal: world.signal,
  });
  return { inventory, tree };
}

/** What every answer about a service begins with. */
export function headOf(request: ServiceRequest, { inventory, tree }: ReadService): AnswerHead {
  const unreadable = unreadableDocuments(inventory).map(({ id, why, place }): Gap => {
    const what = `the policy ${id}: ${why}`;
    return { code: 'invalid-xml', what, where: place, lost: true };
  });
  const gaps = [...inventory.gaps, ...unreadable];
  const complete = subjectsOf(inventory).length > 0 && !gaps.some(({ lost }) => lost);
  return {
    schemaVersion: '1',
    tool: TOOL,
    environment: request.environment,
    pathBase: tree.pathBase,
    source: {
      ...inventory.source,
      complete,
      gaps: gaps.map(({ code, what, where, lost }) => ({ code, what, where: spot(where), lost })),
    },
  };
}

/** An answer about a service that was not read whole may be wrong. */
export function exitCodeOf({ source }: AnswerHead): 0 | 3 {
  return source.complete ? EXIT.passed : EXIT.incomplete;
}

function spot({ file, line, column, resourceId }: Place): string {
  if (file === null) return resourceId ?? '';
  return [file, line, column].filter((part) => part !== null).join(':');
}
