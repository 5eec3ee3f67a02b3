// A failure with a body schema would give the generated client a second exception class, so the shape stays in the prose.
export default () => ({
  Responses(responses, { report, location }) {
    const failures = Object.keys(responses).filter((status) => !status.startsWith('2'));
    if (failures.length === 0) {
      report({ message: 'The operation must declare a failure: a 4XX status, or `default` where none is known.', location });
    }
    for (const status of failures.filter((candidate) => responses[candidate].content)) {
      report({ message: `Response ${status} must not declare \`content\`.`, location: location.child([status]) });
    }
  },
});
