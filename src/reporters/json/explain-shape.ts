import type {
  AnswerHead,
  ExplainedLine,
  ExplainedOperation,
  ExplainedRoute,
  ExplainedScope,
  ExplainedValidator,
  Explanation,
  Loss,
  LostSubject,
} from '../../model/explanation.ts';
import { redact } from '../redact.ts';
import { placeShape } from './place-shape.ts';
import { findingShape, routeShape, sourceShape } from './shape.ts';

/** What every answer about a service begins with. */
export function answerHeadShape(answer: AnswerHead): AnswerHead {
  return {
    schemaVersion: answer.schemaVersion,
    tool: { name: answer.tool.name, version: answer.tool.version },
    environment: answer.environment,
    pathBase: answer.pathBase,
    source: sourceShape(answer.source),
  };
}

/** Answer of `explain --api`. */
export function explanationShape(explanation: Explanation): Explanation {
  return {
    ...answerHeadShape(explanation),
    kind: explanation.kind,
    api: explanation.api,
    type: explanation.type,
    subject: subjectFactsShape(explanation.subject),
    remark: explanation.remark,
    asked: explanation.asked,
    routes: explanation.routes.map(explainedRouteShape),
    findings: explanation.findings.map(findingShape),
    operations: explanation.operations.map(operationShape),
    exitCode: explanation.exitCode,
  };
}

function subjectFactsShape(subject: Explanation['subject']): Explanation['subject'] {
  return {
    subject: subject.subject,
    api: subject.api,
    revision: subject.revision,
    current: subject.current,
    workspace: subject.workspace,
    operation: subject.operation,
    method: subject.method,
    path: subject.path,
    verdict: subject.verdict,
    reason: redact(subject.reason),
    reasonCode: subject.reasonCode,
    findings: subject.findings,
  };
}

function explainedRouteShape(route: ExplainedRoute): ExplainedRoute {
  return {
    ...routeShape(route),
    scopes: route.scopes.map(scopeShape),
    sections: route.sections.map(({ name, lines }) => ({ name, lines: lines.map(lineShape) })),
  };
}

function scopeShape(scope: ExplainedScope): ExplainedScope {
  return {
    scope: scope.scope,
    id: scope.id,
    state: scope.state,
    why: scope.why === null ? null : redact(scope.why),
    ...placeShape(scope),
  };
}

function lineShape(line: ExplainedLine): ExplainedLine {
  return {
    scope: line.scope,
    document: line.document,
    ...placeShape(line),
    depth: line.depth,
    text: redact(line.text),
    runs: line.runs,
    why: line.why === null ? null : redact(line.why),
    notes: line.notes.map(redact),
    rules: line.rules,
    validator: line.validator === null ? null : validatorShape(line.validator),
  };
}

function validatorShape(validator: ExplainedValidator): ExplainedValidator {
  return {
    standing: validator.standing,
    issuers: validator.issuers.map(redact),
    audiences: validator.audiences.map(redact),
    defects: validator.defects.map(({ rule, message }) => ({ rule, message: redact(message) })),
  };
}

function operationShape(operation: ExplainedOperation): ExplainedOperation {
  return {
    subject: operation.subject,
    operation: operation.operation,
    method: operation.method,
    path: operation.path,
    verdict: operation.verdict,
    rules: operation.rules,
    ownPolicy: operation.ownPolicy,
  };
}

/** Answer of `explain --fragment` and `explain --named-value`. */
export function lossShape(loss: Loss): Loss {
  return {
    ...answerHeadShape(loss),
    kind: loss.kind,
    what: loss.what,
    name: loss.name,
    place: placeShape(loss.place),
    uses: loss.uses.map((use) => ({ document: use.document, ...placeShape(use) })),
    subjects: loss.subjects,
    apis: loss.apis.map(({ api, subjects }) => ({ api, subjects })),
    weaker: loss.weaker.map(lostShape),
    exitCode: loss.exitCode,
  };
}

function lostShape({ subject, api, method, path, before, after }: LostSubject): LostSubject {
  return { subject, api, method, path, before, after };
}
