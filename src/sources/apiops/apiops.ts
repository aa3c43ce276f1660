import { MAX_ENTRIES } from '../../formats/file-limits.ts';
import { EMPTY_SHAPE, stringAt, valueAt } from '../../formats/shape.ts';
import type { Gap, Inventory, Space } from '../../model/inventory.ts';
import type { Source, SourceContext } from '../source.ts';
import { findArtifactRoot } from './artifact-root.ts';
import { readEnvironment } from './environment-file.ts';
import { readGateways } from './gateways.ts';
import type { Overrides } from './overrides.ts';
import { overridesFrom } from './overrides.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { itemsOf, lose, remark } from './reading.ts';
import { openFolder } from './safe-folder.ts';
import { readSpace } from './spaces.ts';

const source: Source = {
  id: 'apiops',
  summary: 'An artifact folder of APIOps (toolkit v3 to v7, apiops-cli) in the repository',
  load: (context) => Promise.resolve().then(() => load(context)),
};
export default source;

function load(context: SourceContext): Inventory {
  const { location, root, pathBase } = context;
  const path = findArtifactRoot({ location, start: context.path ?? location, root, pathBase });
  const folder = openFolder(root, pathBase, MAX_ENTRIES);
  const gaps: Gap[] = [];
  const reading: Reading = { folder, note: (gap) => gaps.push(gap), signal: context.signal };
  const overrides = overridesOf(context, reading, path);
  context.log(`Reading the APIOps folder ${folder.place(path).file ?? location}`);

  const listing = folder.list(path);
  if (!listing.ok) lose(reading, listing.refusal);
  const item: ItemFolder = {
    name: '',
    path,
    entries: listing.ok ? listing.entries : [],
    refusal: listing.ok ? null : listing.refusal,
  };
  const service = readSpace(reading, item, { workspace: null, override: overrides });
  const gateways = readGateways(reading, itemsOf(reading, item.entries, 'gateways'), path);
  if (gateways.state === 'not-extracted') {
    remark(reading, 'not-held', { what: `the gateways: ${gateways.why}`, where: service.place });
  }
  const workspaces = readWorkspaces(reading, item, overrides);
  noteUnmatched(reading, overrides);
  return {
    source: { kind: 'apiops', location, apiVersion: null },
    service: { name: serviceName(overrides), resourceId: null },
    gateways,
    spaces: [service, ...workspaces],
    gaps,
  };
}

function overridesOf(context: SourceContext, reading: Reading, from: string): Overrides {
  const { folder } = reading;
  const { environment, environmentNamed: isNamed = false } = context;
  const overrides =
    environment === null ? null : readEnvironment({ folder, from, environment, isNamed });
  if (overrides === null) return overridesFrom(EMPTY_SHAPE, folder.place(from));
  context.log(`Laying ${overrides.place.file ?? 'the environment'} over it`);
  return overrides;
}

function readWorkspaces(
  reading: Reading,
  root: ItemFolder,
  overrides: Overrides,
): readonly Space[] {
  return itemsOf(reading, root.entries, 'workspaces').items.map((item) =>
    readSpace(reading, item, {
      workspace: item.name,
      override: overrides.find('workspaces', item.name),
    }),
  );
}

function noteUnmatched(reading: Reading, overrides: Overrides): void {
  const where = overrides.place;
  for (const name of overrides.unmatched()) {
    const what = `${where.file ?? 'the environment file'} overrides ${name}, which the folder does not hold`;
    remark(reading, 'unknown-reference', { what, where });
  }
  if (valueAt(overrides.properties, 'environment') !== undefined) {
    // apiops-cli renames resources and what refers to them alike, so no verdict hangs on it.
    const what = `${where.file ?? 'the environment file'} renames things; they go by the names in the folder`;
    remark(reading, 'not-held', { what, where });
  }
}

/** The toolkit names its target there; samples hold a sentence in brackets instead. */
function serviceName(overrides: Overrides): string | null {
  const name = stringAt(overrides.properties, 'apimServiceName');
  return name !== null && /^[A-Za-z][\w-]*$/.test(name) ? name : null;
}
