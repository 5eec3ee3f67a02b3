using System.Text.Json.Nodes;
using AttachmentSdk.Generator.Checking;
using AttachmentSdk.Generator.Review;

namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>Each edit of the sample contract is one change; what it means, and why, depends on who sends and who reads.</summary>
public class ApiChangeTests
{
    private static readonly (string Old, string New, string Expected)[] Edits =
    [
        // Requests
        ("maxLength: 40", "maxLength: 50", "Compatible: maxLength at `POST /files` request `folder`"),
        ("maxLength: 40", "maxLength: 30", "Breaking: maxLength at `POST /files` request `folder`"),
        (", maximum: 100", "", "Compatible: maximum at `POST /files` request `count`"),
        (", maximum: 100", ", minimum: 1, maximum: 100", "Breaking: minimum at `POST /files` request `count`"),
        ("required: [folder]", "required: [folder, count]", "Breaking: required at `POST /files` request `count`"),
        ("      required: [folder]\n", "", "Compatible: required at `POST /files` request `folder`"),
        ("        depth: { type: integer, format: int32, nullable: true }\n", "", "Breaking: property at `POST /files` request `depth`"),
        ("depth: { type: integer,", "depth: { type: number,", "Breaking: type at `POST /files` request `depth`"),
        ("depth: { type: integer, format: int32,", "depth: { type: integer, format: int64,", "Compatible: format at `POST /files` request `depth`"),
        ("depth: { type: integer, format: int32, nullable: true", "depth: { type: integer, format: int32", "Breaking: nullable at `POST /files` request `depth`"),
        ("folder: { type: string,", "folder: { type: string, nullable: true,", "Compatible: nullable at `POST /files` request `folder`"),
        ("folder: { type: string,", "folder: { type: string, format: uri,", "Breaking: format at `POST /files` request `folder`"),
        ("folder: { type: string,", "folder: { type: string, enum: [a],", "Breaking: enum at `POST /files` request `folder`"),
        ("enum: [text, image]", "enum: [text]", "Breaking: enum at `POST /files` request `kind`"),
        ("enum: [text, image]", "enum: [image, text]", ""),
        ("default: text", "default: image", "Breaking: default at `POST /files` request `kind`"),
        (", default: text", "", "Compatible: default at `POST /files` request `kind`"),
        ("      additionalProperties: false\n", "", "Compatible: additionalProperties at `POST /files` request"),
        ("example: { folder: a }", "example: { folder: b }", "Prose: example at `POST /files` request"),
        // Parameters
        ("        - name: order\n          in: query\n          schema: { type: string }\n", "", "Breaking: parameter at `POST /files` parameter `query order`"),
        ("        - name: order\n", "        - name: filter\n          in: query\n          schema: { type: string }\n        - name: order\n", "Compatible: parameter at `POST /files` parameter `query filter`"),
        ("        - name: order\n", "        - name: order\n          required: true\n", "Breaking: required at `POST /files` parameter `query order`"),
        ("      required: true\n      schema: { type: integer", "      schema: { type: integer", "Compatible: required at `POST /files` parameter `query page`"),
        ("      required: true\n      schema: { type: integer, format: int32 }", "      required: true\n      schema: { type: string }", "Breaking: type at `POST /files` parameter `query page`"),
        // Responses
        ("required: [name]", "required: [name, size]", "Compatible: required at `POST /files` response 200 `[].size`|`GET /files/{id}` response 200 `size`"),
        ("      required: [name]\n", "", "Breaking: required at `POST /files` response 200 `[].name`|`GET /files/{id}` response 200 `name`"),
        ("        name: { type: string }\n", "        name: { type: string }\n        extra: { type: string }\n", "Compatible: property at `POST /files` response 200 `[].extra`|`GET /files/{id}` response 200 `extra`"),
        ("        name: { type: string }\n", "        name: { type: string, nullable: true }\n", "Breaking: nullable at `POST /files` response 200 `[].name`|`GET /files/{id}` response 200 `name`"),
        ("size: { type: integer, format: int32, nullable: true,", "size: { type: integer, format: int32,", "Compatible: nullable at `POST /files` response 200 `[].size`|`GET /files/{id}` response 200 `size`"),
        ("size: { type: integer, format: int32,", "size: { type: integer, format: int64,", "Breaking: format at `POST /files` response 200 `[].size`|`GET /files/{id}` response 200 `size`"),
        ("enum: [new, old]", "enum: [new, old, lost]", "Compatible: enum at `POST /files` response 200 `[].state`|`GET /files/{id}` response 200 `state`"),
        ("enum: [new, old]", "enum: [new]", "Compatible: enum at `POST /files` response 200 `[].state`|`GET /files/{id}` response 200 `state`"),
        ("maxLength: 9", "maxLength: 8", "Compatible: maxLength at `POST /files` response 200 `[].owner.title`|`GET /files/{id}` response 200 `owner.title`"),
        ("title: { type: string, maxLength: 9 }", "name: { type: string, maxLength: 9 }", "Breaking: property at `POST /files` response 200 `[].owner.title`|`GET /files/{id}` response 200 `owner.title` Compatible: property at `POST /files` response 200 `[].owner.name`|`GET /files/{id}` response 200 `owner.name`"),
        ("        '404':\n          description: No such folder.\n", "", "Compatible: response at `POST /files` response 404"),
        ("        '404':\n          description: No such folder.\n", "        '404':\n          description: No such folder.\n        '429':\n          description: Too many.\n", "Compatible: response at `POST /files` response 429"),
        ("description: No such folder.", "description: Gone.", "Prose: description at `POST /files` response 404"),
        // Operations and the contract as a whole
        ("operationId: listFiles", "operationId: findFiles", "Compatible: operationId at `POST /files`"),
        ("  /files:\n    post:", "  /documents:\n    post:", "Breaking: operation at `POST /files` Compatible: operation at `POST /documents`"),
        ("  /files:\n    post:", "  /files:\n    put:", "Breaking: operation at `POST /files` Compatible: operation at `PUT /files`"),
        ("summary: List files.", "summary: List files.\n      deprecated: true", "Compatible: deprecated at `POST /files`"),
        ("summary: List files.", "summary: List files.\n      externalDocs: { url: 'https://docs.example' }", "Prose: externalDocs at `POST /files`"),
        ("security: [ token: [] ]", "security: []", "Compatible: security at `GET /files/{id}`"),
        ("security: [ token: [] ]", "security: [ other: [] ]", "Breaking: security at `GET /files/{id}`"),
        ("  securitySchemes:\n", "  securitySchemes:\n    other: { type: http, scheme: basic }\n", "Compatible: security at contract"),
        ("description: The token.", "description: A token.", "Prose: security at contract"),
        ("  - url: https://two.example\n", "", "Breaking: servers at contract"),
        ("  - url: https://two.example\n", "  - url: https://two.example\n  - url: https://three.example\n", "Compatible: servers at contract"),
        ("title: A sample", "title: Another", "Prose: title at info"),
        ("version: 1.4.0", "version: 2.0.0", ""),
        ("openapi: 3.0.3", "openapi: 3.0.1", "Prose: openapi at contract"),
        ("  schemas:\n", "  schemas:\n    Unused: { type: string }\n", "Compatible: component at schemas `Unused`"),
    ];

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (old, current, expected) in Edits)
            {
                cases.Add(old, current, expected);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void From_Edit_IsJudgedByItsPlace(string old, string current, string expected)
    {
        var changes = Compare(SampleContract.Text, SampleContract.With(old, current));

        Assert.Equal(expected, string.Join(' ', changes.Select(change => $"{change.Verdict}: {change.Keyword} at {string.Join('|', change.Places)}")));
    }

    [Fact]
    public void From_SharedParameter_IsOneChangeWithItsPlaces()
    {
        var shared = SampleContract.With("      parameters:\n        - name: id\n", "      parameters:\n        - $ref: '#/components/parameters/Page'\n        - name: id\n");

        var changes = Compare(shared, shared.Replace("name: page", "name: part", StringComparison.Ordinal));

        Assert.Equal(
            [
                "`POST /files` parameter `query page`, `GET /files/{id}` parameter `query page`",
                "`POST /files` parameter `query part`, `GET /files/{id}` parameter `query part`",
            ],
            changes.Select(change => string.Join(", ", change.Places)));
    }

    [Fact]
    public void From_RenamedPartOfAPath_IsNoOtherPath()
    {
        var renamed = SampleContract.Text
            .Replace("/files/{id}", "/files/{key}", StringComparison.Ordinal)
            .Replace("- name: id", "- name: key", StringComparison.Ordinal);

        var changes = Compare(SampleContract.Text, renamed);

        Assert.Equal(["path", "name"], changes.Select(change => change.Keyword));
        Assert.All(changes, change => Assert.Equal(Verdict.Compatible, change.Verdict));
    }

    private static IReadOnlyList<ApiChange> Compare(string before, string after)
    {
        using var folder = new TempFolder();
        return ApiChange.From(ContractComparison.Of(Read("before"), Read("after")));

        JsonObject Read(string name)
        {
            File.WriteAllText(folder.Combine(name), name == "before" ? before : after);
            return new ContractFile(folder.Combine(name)).PlainJson;
        }
    }
}
