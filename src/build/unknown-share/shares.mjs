/** Verdicts of subjects, strongest first. */
const VERDICTS = ['conforming', 'other-control', 'violating', 'unknown'];

/**
 * @param {import('./verdicts.mjs').Judged[]} judged
 * @returns {string[][]} a head and a row for each folder, then one for all
 */
export function verdictRows(judged) {
  const all = { where: 'all', subjects: judged.flatMap(({ subjects }) => subjects) };
  return [
    ['Where', 'Judged', ...VERDICTS, 'Share of unknown'],
    ...[...judged, all].map(({ where, subjects }) => {
      const counts = VERDICTS.map((wanted) => count(subjects, ({ verdict }) => verdict === wanted));
      const unknown = counts.at(-1);
      return [where, subjects.length, ...counts, share(unknown, subjects.length)].map(String);
    }),
  ];
}

/**
 * @param {import('./verdicts.mjs').Judged[]} judged the corpus first
 * @returns {string[][]} a head and a row for each reason, the commonest first
 */
export function reasonRows([corpus, ...samples]) {
  const inSamples = samples.flatMap(({ subjects }) => subjects);
  const all = [...corpus.subjects, ...inSamples];
  return [
    ['Reason', 'Corpus', 'Samples', 'Share of all judged'],
    ...reasonsOf(all).map((reason) => {
      const has = ({ reasonCode }) => reasonCode === reason;
      const counts = [corpus.subjects, inSamples].map((subjects) => count(subjects, has));
      return [reason, ...counts.map(String), share(counts[0] + counts[1], all.length)];
    }),
  ];
}

function reasonsOf(subjects) {
  const counts = new Map();
  for (const { reasonCode } of subjects) {
    if (reasonCode !== null) counts.set(reasonCode, (counts.get(reasonCode) ?? 0) + 1);
  }
  const byCount = ([a, x], [b, y]) => y - x || (a < b ? -1 : 1);
  return [...counts].sort(byCount).map(([reason]) => reason);
}

const count = (subjects, fits) => subjects.filter(fits).length;

const share = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
