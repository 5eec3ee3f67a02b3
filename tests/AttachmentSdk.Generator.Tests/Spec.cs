namespace AttachmentSdk.Generator.Tests;

/// <summary>Small valid contracts that a test fills in or breaks.</summary>
internal static class Spec
{
    /// <summary>One GET whose response is an <c>Entry</c>, and the given lines below <c>schemas:</c>, which must hold that schema.</summary>
    public static string WithSchemas(string schemas) => Head + """
        paths:
          /entry:
            get:
              operationId: getEntry
              responses:
                '200':
                  description: The response.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Entry'
        components:
          schemas:

        """ + Indent(schemas, 4);

    /// <summary>The given lines below <c>paths:</c>.</summary>
    public static string WithPaths(string paths) => Head + "paths:\n" + Indent(paths, 2);

    /// <summary>The given lines below <c>get:</c> of the path, after the operation's id.</summary>
    public static string WithOperation(string operation, string path = "/entry") =>
        WithPaths($"{path}:\n  get:\n    operationId: getEntry\n" + Indent(operation, 4));

    private const string Head = """
        openapi: 3.0.3
        info:
          title: A sample
          version: 1.0.0

        """;

    private static string Indent(string text, int width) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', line.Length == 0 ? 0 : width) + line + "\n"));
}
