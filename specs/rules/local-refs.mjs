// The generator reads one file; a reference that leaves it can't be resolved there.
export default () => ({
  ref(node, { report, location }) {
    if (!node.$ref.startsWith('#/components/')) {
      report({ message: `Reference \`${node.$ref}\` must stay within \`#/components/\`.`, location: location.child(['$ref']) });
    }
  },
});
