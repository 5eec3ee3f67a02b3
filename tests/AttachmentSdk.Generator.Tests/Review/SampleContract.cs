namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>A small contract with everything that the reviews in the tests change.</summary>
internal static class SampleContract
{
    public const string Text = """
        openapi: 3.0.3
        info:
          title: A sample
          version: 1.4.0
        servers:
          - url: https://one.example
          - url: https://two.example
        security:
          - token: []
        tags:
          - name: Files
        paths:
          /files:
            post:
              operationId: listFiles
              tags: [Files]
              summary: List files.
              parameters:
                - $ref: '#/components/parameters/Page'
                - name: order
                  in: query
                  schema: { type: string }
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/FileQuery'
                    example: { folder: a }
              responses:
                '200':
                  description: The files.
                  content:
                    application/json:
                      schema:
                        type: array
                        items:
                          $ref: '#/components/schemas/File'
                '404':
                  description: No such folder.
          /files/{id}:
            get:
              operationId: getFile
              security: [ token: [] ]
              parameters:
                - name: id
                  in: path
                  required: true
                  schema: { type: string }
              responses:
                '200':
                  description: The file.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/File'
                '404':
                  description: No such file.
        components:
          securitySchemes:
            token:
              type: apiKey
              in: query
              name: token
              description: The token.
          parameters:
            Page:
              name: page
              in: query
              required: true
              schema: { type: integer, format: int32 }
          schemas:
            FileQuery:
              type: object
              additionalProperties: false
              required: [folder]
              properties:
                folder: { type: string, maxLength: 40 }
                count: { type: integer, format: int32, maximum: 100 }
                kind: { type: string, enum: [text, image], default: text }
                depth: { type: integer, format: int32, nullable: true }
            File:
              type: object
              required: [name]
              properties:
                name: { type: string }
                size: { type: integer, format: int32, nullable: true, description: Bytes. }
                state: { type: string, enum: [new, old] }
                owner:
                  nullable: true
                  allOf:
                    - $ref: '#/components/schemas/Owner'
            Owner:
              type: object
              properties:
                title: { type: string, maxLength: 9 }

        """;

    /// <summary>The contract with one text of it replaced.</summary>
    public static string With(string old, string current)
    {
        // Tests write line breaks as they are here; a text that is not there, or twice, would change something else.
        var (text, from) = (Text.ReplaceLineEndings("\n"), old.ReplaceLineEndings("\n"));
        Assert.Equal(2, text.Split(from).Length);
        return text.Replace(from, current.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>The lines from the one that holds a text up to, not including, the one that holds another.</summary>
    public static string Lines(string first, string end)
    {
        var lines = Text.ReplaceLineEndings("\n").Split('\n').ToList();
        var start = lines.FindIndex(line => line.Contains(first, StringComparison.Ordinal));
        return string.Concat(lines[start..lines.FindIndex(start + 1, line => line.Contains(end, StringComparison.Ordinal))].Select(line => line + "\n"));
    }
}
