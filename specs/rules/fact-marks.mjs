// The marks are explained in the info block of each contract.
const mark = /\[(Documented(, before [\d.]+)?|Example only|Third-party|Inferred|Unknown)\]/;

export default () => {
  const check = (node, { report, location }, what) => {
    if (!mark.test(node.description ?? '')) {
      report({ message: `The description of ${what} must say where the fact comes from, e.g. [Documented].`, location });
    }
  };

  return {
    Parameter: (parameter, context) => check(parameter, context, `parameter \`${parameter.name}\``),
    Response: (response, context) => check(response, context, `response ${context.key}`),
    SchemaProperties(properties, context) {
      for (const [name, property] of Object.entries(properties)) {
        check(property, { report: context.report, location: context.location.child([name]) }, `property \`${name}\``);
      }
    },
  };
};
