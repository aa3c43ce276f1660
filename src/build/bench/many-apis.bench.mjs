import { withBigService } from './big-service.mjs';
import { withJudging } from './judging.mjs';

export default {
  title: '1,000 APIs with 20 operations each, judging alone',
  run: () => withBigService((folder) => withJudging((judge) => rows(judge(folder, 1)))),
};

function rows({ milliseconds: [milliseconds], subjects, proofs, kept, peak, parsing }) {
  return [
    {
      what: `${subjects} subjects judged by ${proofs} proofs`,
      measured: `${(milliseconds / 1000).toFixed(2)} s`,
      comparedWith: `fast-xml-parser reading the documents in ${(parsing / 1000).toFixed(2)} s`,
      ratio: milliseconds / parsing,
    },
    {
      what: 'memory that the results keep',
      measured: `${kept.toFixed(1)} MB, ${Math.round((kept * 2 ** 20) / subjects)} bytes a subject`,
    },
    {
      what: 'peak memory, reading included',
      measured: `${peak.toFixed(0)} MB`,
      target: '<= 600 MB',
      met: peak <= 600,
    },
  ];
}
