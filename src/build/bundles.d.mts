export interface Bundle {
  readonly file: string;
  readonly source: string;
  readonly load: 'start' | 'lazy';
}
export interface Stub {
  readonly file: string;
  readonly host: string;
  readonly executable: boolean;
}
export interface DistFile {
  readonly name: string;
  readonly text: string;
  readonly executable: boolean;
}
export const BUNDLES: readonly Bundle[];
export const STUBS: readonly Stub[];
export function makeDist(options: {
  readonly root: string;
  readonly version: string;
  readonly bundles: readonly Bundle[];
  readonly stubs: readonly Stub[];
}): Promise<readonly DistFile[]>;
