// The generator copies an example into a comment as it is: a second line would land outside of it.
export default () => {
  const check = (node, { report, location }) => {
    if (typeof node.example === 'string' && node.example.includes('\n')) {
      report({ message: 'An example must be a single line.', location: location.child(['example']) });
    }
  };

  return { Parameter: check, Schema: check, MediaType: check };
};
