/** Everything that needs the package `yaml`: one file of `dist`, loaded by those who need it. */
export { appendItems } from './yaml-append.ts';
export { readYamlDocument } from './yaml-document.ts';
