// The operation id becomes the method's name. A verb that is missing here is added here.
const verbs = ['create', 'delete', 'get', 'list', 'refresh', 'search', 'update', 'upload'];
const pattern = new RegExp(`^(${verbs.join('|')})([A-Z][a-z0-9]*)+$`);

export default () => ({
  Operation(operation, { report, location }) {
    if (!pattern.test(operation.operationId ?? '')) {
      report({
        message: `Operation id \`${operation.operationId}\` must be camelCase and begin with one of: ${verbs.join(', ')}.`,
        location: location.child(['operationId']),
      });
    }
  },
});
