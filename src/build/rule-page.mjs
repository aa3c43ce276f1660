import { markers } from './generated-part.mjs';

/** What every rule's page answers, in this order, below its generated head. */
export const SECTIONS = [
  ['Why it matters', 'What an attacker does with it, in three sentences.'],
  ['Wrong', 'A policy that this rule reports.'],
  ['Right', 'The same policy, mended.'],
  ['When it says unknown', 'What has to be readable for a decision, and what it says otherwise.'],
  ['How to accept the risk', 'The line of the configuration, with owner, reason and date.'],
];

/** A page to start from; its head is filled by `npm run generate`. */
export function pageTemplate() {
  const sections = SECTIONS.map(([title, what]) => `## ${title}\n\n${what}`);
  return `${[...markers('rule'), ...sections].join('\n\n')}\n`;
}

/** @throws when a section is missing, or was never written */
export function checkSections(file, page) {
  const problems = SECTIONS.flatMap(([title, what]) => {
    const section = new RegExp(`^## ${title}$`, 'im');
    if (!section.test(page.replaceAll('`', ''))) return [`has no section '## ${title}'`];
    return page.includes(`\n${what}\n`) ? [`says nothing yet under '${title}'`] : [];
  });
  if (problems.length > 0) throw new Error(`${file} ${problems.join(', ')}.`);
}
