/** Put in by the bundler, from package.json. */
declare const __VERSION__: string | undefined;

/** Sources that run unbundled (in tests) have no version; they are never shipped. */
export const VERSION = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';

/** How this program names itself in reports. */
export const TOOL = { name: 'apim-jwt-conformance', version: VERSION } as const;
