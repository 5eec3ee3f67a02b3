import closedRequests from './closed-requests.mjs';
import externalDocs from './external-docs.mjs';
import factMarks from './fact-marks.mjs';
import failureResponse from './failure-response.mjs';
import literalParagraphs from './literal-paragraphs.mjs';
import localRefs from './local-refs.mjs';
import plainProse from './plain-prose.mjs';
import singleLineExamples from './single-line-examples.mjs';
import statedLimits from './stated-limits.mjs';
import tolerantResponses from './tolerant-responses.mjs';
import verbFirstOperationId from './verb-first-operation-id.mjs';

export default () => ({
  id: 'contract',
  rules: {
    oas3: {
      'closed-requests': closedRequests,
      'external-docs': externalDocs,
      'fact-marks': factMarks,
      'failure-response': failureResponse,
      'literal-paragraphs': literalParagraphs,
      'local-refs': localRefs,
      'plain-prose': plainProse,
      'single-line-examples': singleLineExamples,
      'stated-limits': statedLimits,
      'tolerant-responses': tolerantResponses,
      'verb-first-operation-id': verbFirstOperationId,
    },
  },
});
