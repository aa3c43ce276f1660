import { defineRule } from '../src/rule-kit/index.ts';

// A bearer token opens the API for whoever reads it, and on the way anybody can.
export default defineRule({
  subject: 'api',
  meta: {
    id: 'api-allows-http',
    title: 'The API takes calls without encryption',
    group: 'Surface',
    kinds: ['hygiene'],
    severity: 'low',
    since: '0.1.0',
    tags: ['protocol'],
    references: [
      'https://learn.microsoft.com/azure/api-management/mitigate-owasp-api-threats',
      'https://www.rfc-editor.org/rfc/rfc6750',
      'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.HTTPEndpoint/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/HTTPEnabled_AuditDeny.json',
      'https://github.com/azsk/AzTS-docs/tree/main/Policies/Azure_APIManagement_DP_Use_HTTPS_URL_Scheme',
      'https://cwe.mitre.org/data/definitions/319.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ protocol }) =>
    `The API takes calls over ${protocol}, so a token can be read on its way.`,
  fix: ({ protocol }) => `Remove ${protocol} from the protocols of the API.`,
});
