import { describe, expect, it, test } from '@jest/globals';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  FOLDERS,
  goldenFolders,
  readStrictly,
  type ExpectedSubject,
  type GoldenFolder,
} from '../support/golden-case.ts';

/** How many mistakes the catalog has. */
const MISTAKES = 64;

const TEXT = v.pipe(v.string(), v.nonEmpty());
const FOLDER_LIST = v.array(TEXT);

const { mistakes, 'near-misses': nearMisses } = readStrictly(
  join(FOLDERS, 'patterns.yml'),
  v.strictObject({
    mistakes: v.array(
      v.strictObject({
        number: v.pipe(TEXT, v.transform(Number), v.integer()),
        shows: TEXT,
        folders: FOLDER_LIST,
        open: v.optional(TEXT),
      }),
    ),
    'near-misses': v.array(
      v.strictObject({ shows: TEXT, folders: v.pipe(FOLDER_LIST, v.nonEmpty()) }),
    ),
  }),
);

const folders = new Map(goldenFolders().map((folder) => [folder.id, folder]));

function folderNamed(id: string): GoldenFolder {
  const folder = folders.get(id);
  if (folder === undefined)
    throw new Error(`patterns.yml names ${id}, and there is no such folder`);
  return folder;
}

test('the catalog is complete, and every mistake stands in it once', () => {
  expect(mistakes.map(({ number }) => number)).toEqual(
    Array.from({ length: MISTAKES }, (_, index) => index + 1),
  );
});

describe.each(mistakes)('mistake $number: $shows', ({ folders: named, open }) => {
  it('is shown by a folder that has it, or the reason is told', () => {
    const shown = named.map(folderNamed).some(({ wrong }) => wrong !== null);
    expect(shown || open !== undefined).toBe(true);
  });

  for (const id of named) {
    it(`is told by ${id} to the end`, () => {
      expect(untold(folderNamed(id))).toEqual([]);
    });
  }
});

test.each(nearMisses)('near miss: $shows', ({ folders: named }) => {
  const near = named.map(folderNamed);
  expect(near.filter(({ wrong }) => wrong !== null).map(({ id }) => id)).toEqual([]);
  expect(near.flatMap(({ told }) => told.expect.map(({ verdict }) => verdict))).toEqual(
    near.flatMap(({ told }) => told.expect.map(() => 'conforming')),
  );
});

/** What a case leaves open that shows a mistake or its mended twin. */
function untold({ told, wrong }: GoldenFolder): readonly string[] {
  const green = wrong === null ? [] : (told.right ?? []);
  return [
    ...(wrong !== null && told.right === undefined ? ['what the mended folder rests on'] : []),
    ...[...told.expect, ...green].flatMap((one) =>
      wanted(one)
        .filter((key) => one[key] === undefined)
        .map((key) => `${key} of ${one.subject}`),
    ),
    ...(told.expect.some(hasFinding) || wrong === null ? [] : ['a finding']),
  ];
}

const hasFinding = ({ rules, besides }: ExpectedSubject): boolean =>
  rules.length > 0 || Object.keys(besides ?? {}).length > 0;

function wanted({ verdict }: ExpectedSubject): readonly (keyof ExpectedSubject)[] {
  switch (verdict) {
    case 'violating':
      return ['severity', 'cause', 'tags', 'witness', 'request'];
    case 'unknown':
      return ['reasonCode', 'severity', 'cause', 'tags'];
    case 'other-control':
    case 'conforming':
      return ['because'];
  }
}
