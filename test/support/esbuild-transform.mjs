import { transformSync } from 'esbuild';

// The bundler and the tests read TypeScript through the same tool, so they cannot disagree.
export default {
  process(source, filename) {
    return transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: filename,
      sourcemap: 'inline',
    });
  },
};
