// A reviewer compares an operation with the vendor's page, so each one must name it.
export default () => ({
  Operation(operation, { report, location }) {
    if (!operation.externalDocs?.url?.startsWith('https://')) {
      report({ message: 'The operation must name the vendor\'s page in `externalDocs.url`.', location: location.key() });
    }
  },
});
