import { JWT, policies, withOneApi } from './one-api.mjs';
import { withJudging } from './judging.mjs';

const COUNT = 40;
const TIMES = 3;
const TARGET = 50;

/** What the forty conditions hang on. */
const CONDITIONS = [
  ['forty headers', (at) => header(`X-${at}`, String(at))],
  ['one header', (at) => header('X', String(at))],
  ['something hidden', (at) => `context.Deployment.Region == "region ${at}"`],
];

const header = (name, value) =>
  `context.Request.Headers.GetValueOrDefault("${name}", "") == "${value}"`;

/** The condition, and what runs where it holds; where it does not, something harmless does. */
const choose = (condition, inside) => `<choose>
<when condition="@(${condition.replaceAll('"', '&quot;')})">${inside}</when>
<otherwise><set-header name="X-Way"><value>other</value></set-header></otherwise>
</choose>`;

const HARMLESS = '<set-header name="X-Way"><value>one</value></set-header>';

const SHAPES = [
  ['sequential', (conditions) => conditions.map((one) => choose(one, HARMLESS)).join('\n')],
  [
    'nested',
    (conditions) => conditions.reduceRight((inside, one) => choose(one, inside), HARMLESS),
  ],
];

/** With a validator behind them every path is closed; without one a request has to be found. */
const ENDS = [
  ['closed', JWT],
  ['open', ''],
];

export default {
  title: `${COUNT} undecided choose, judging alone`,
  run: () =>
    withJudging(async (judge) => {
      const rows = [];
      for (const [shape, made] of SHAPES) {
        for (const [what, condition] of CONDITIONS) {
          const conditions = Array.from({ length: COUNT }, (_, at) => condition(at));
          for (const [end, validator] of ENDS) {
            const policy = policies(`${made(conditions)}\n${validator}`);
            const told = await withOneApi((folder) => judge(folder, TIMES), policy);
            rows.push(row(`${shape}, ${what}, ${end}`, told));
          }
        }
      }
      return rows;
    }),
};

/** Cold is the first time in a process, when nothing is compiled; warm is the median of the others. */
function row(what, { milliseconds: [cold, ...warm], verdicts, parsing }) {
  const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)];
  return {
    what,
    measured: `cold ${cold.toFixed(1)} ms, warm ${median.toFixed(1)} ms (${Object.keys(verdicts)[0]})`,
    comparedWith: `fast-xml-parser reading the document in ${parsing.toFixed(1)} ms`,
    ratio: median / parsing,
    target: `< ${TARGET} ms`,
    met: cold < TARGET && median < TARGET,
  };
}
