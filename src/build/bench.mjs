// Runs every module of src/build/bench and prints what it measured beside what it is compared with,
// both taken in this one run. Numbers of a machine are no test: this never fails because of one.
// `npm run bench -- PART_OF_NAME` runs those whose file name holds it.
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} measured with its unit
 * @property {string} [comparedWith] the comparator and what it took
 * @property {number} [ratio]
 * @property {string} [target] as the design promises it
 * @property {boolean | null} [met] null: could not be measured; left out where nothing is promised
 * @property {string} [missing] what is not installed or does not run yet
 */

const wanted = process.argv[2] ?? '';
const folder = new URL('./bench/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.mjs')).sort();

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
);
for (const file of files.filter((name) => name.includes(wanted))) {
  const { default: bench } = await import(new URL(file, folder).href);
  console.log(`\n${bench.title}`);
  for (const row of await bench.run()) print(row);
}

/** @param {Row} row */
function print({ what, measured, comparedWith, ratio, target, met, missing }) {
  const verdict = { true: 'met', false: 'MISSED', null: 'not measured', undefined: '' }[met];
  const facts = [
    measured,
    comparedWith === undefined ? '' : `against ${comparedWith}`,
    ratio === undefined ? '' : `ratio ${ratio.toFixed(2)}`,
    target === undefined ? '' : `target ${target}`,
    verdict,
    missing === undefined ? '' : `missing: ${missing}`,
  ];
  console.log(`  ${what}: ${facts.filter((fact) => fact !== '').join(', ')}`);
}
