// Descriptions and summaries become XML documentation comments.
export default () => ({
  any(node, { report, location }) {
    for (const field of ['summary', 'description']) {
      if (typeof node?.[field] === 'string' && /[<&]/.test(node[field])) {
        report({ message: `The ${field} must not contain \`<\` or \`&\`.`, location: location.child([field]) });
      }
    }
  },
});
