import { it } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { onlyTightened, tightens } from '../../src/config/tighten/tightens.ts';
import { pair, WEIGHTS } from './tighten-configurations.ts';
it('x', () => {
  let skipped = 0; let n = 0; let t = 0;
  const r = fc.check(fc.property(pair, ([b, c]) => {
    const s = performance.now();
    n += 1; if (tightens(b, c, WEIGHTS).length > 0) skipped += 1;
    const ok = tightens(b, onlyTightened(b, c, WEIGHTS), WEIGHTS).length === 0;
    t += performance.now() - s;
    return ok;
  }), { numRuns: 3000 });
  console.log(skipped, n, t);
  if (r.failed) {
    const [[b, c]] = r.counterexample!;
    const show = (x: unknown) => JSON.stringify(x, (k, v) => (k === 'place' || k === 'trustPlaces' ? undefined : v), 1);
    writeFileSync('/tmp/dev/cx.txt', [show(b), show(c), show(onlyTightened(b, c, WEIGHTS)), show(tightens(b, c, WEIGHTS)), show(tightens(b, onlyTightened(b, c, WEIGHTS), WEIGHTS))].join('\n=====\n'));
    console.log(r.seed);
  }
});
