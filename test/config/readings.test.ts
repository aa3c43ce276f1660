import { describe, expect, it } from '@jest/globals';
import { OPEN_READINGS, type PinnedReadings } from '../../src/model/readings.ts';
import { type Assignment, READINGS } from '../../src/proof/readings.ts';

describe('the readings that a configuration can pin', () => {
  it('are those that the proof analyzes both ways', () => {
    const open = Object.entries<{ state: string; options?: unknown }>(READINGS)
      .filter(([, { state }]) => state === 'open')
      .map(([id, { options }]) => [id, options]);
    expect(Object.fromEntries(open)).toEqual(OPEN_READINGS);
  });

  it('are an assignment of the proof', () => {
    const pinned: PinnedReadings = { 'base-twice': 'once' };
    const assignment: Assignment = pinned;
    expect(assignment).toEqual({ 'base-twice': 'once' });
  });
});
