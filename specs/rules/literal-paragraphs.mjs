// Of the blank line between two paragraphs, YAML's folded style (>) leaves one line break, and Markdown makes one paragraph of both.
const foldedParagraphs = /^( *)(?:- )?[\w-]+: >.*\n(?:\1 +\S.*\n)+\n+\1 +\S/gm;

export default () => ({
  Root(root, { report, location: { source } }) {
    for (const { index } of source.body.matchAll(foldedParagraphs)) {
      const start = { line: source.body.slice(0, index).split('\n').length, col: 1 };
      report({ message: 'Several paragraphs need the style `|`; `>` joins them.', location: { source, pointer: undefined, start } });
    }
  },
});
