import type { ExitCode } from '../../errors.ts';
import type {
  CheckRequest,
  ExplainRequest,
  InitRequest,
  InspectRequest,
  RulesRequest,
  TrustRequest,
  WaiveRequest,
  World,
} from '../../model/request.ts';

/** What commands run. */
export interface Programs {
  readonly check: (request: CheckRequest, world: World) => Promise<ExitCode>;
  readonly inspect: (request: InspectRequest, world: World) => Promise<ExitCode>;
  readonly explain: (request: ExplainRequest, world: World) => Promise<ExitCode>;
  readonly trust: (request: TrustRequest, world: World) => Promise<ExitCode>;
  readonly init: (request: InitRequest, world: World) => Promise<ExitCode>;
  readonly waive: (request: WaiveRequest, world: World) => Promise<ExitCode>;
  readonly rules: (request: RulesRequest, world: World) => Promise<ExitCode>;
  readonly demo: (world: World) => Promise<ExitCode>;
}

/** Each is loaded when it runs, so that `--help` and a wrong flag are answered at once. */
export const PROGRAMS: Programs = {
  check: async (request, world) =>
    (await import('../../core/run-check.ts')).runCheck(request, world),
  inspect: async (request, world) =>
    (await import('../../core/run-inspect.ts')).runInspect(request, world),
  explain: async (request, world) =>
    (await import('../../core/explain.ts')).runExplain(request, world),
  trust: async (request, world) => (await import('../../core/trust.ts')).runTrust(request, world),
  init: async (request, world) => (await import('../../core/init.ts')).runInit(request, world),
  waive: async (request, world) => (await import('../../core/waive.ts')).runWaive(request, world),
  rules: async (request, world) =>
    (await import('../../core/rule-pages.ts')).runRules(request, world),
  demo: async (world) => (await import('../../core/demo.ts')).runDemo(world),
};
