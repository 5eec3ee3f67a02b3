using static AttachmentSdk.Generator.Tests.Review.ContractEdit;

namespace AttachmentSdk.Generator.Tests.Review;

/// <summary>Whole reviews of edits as they are made: each edit is one change, in the right section, with its effect on the C#.</summary>
public class ContractEditTests
{
    private const string BothPlaces = "in `POST /files` response 200 `[].{0}`, `GET /files/{{id}}` response 200 `{0}`";

    private static readonly Dictionary<string, ContractEdit> Edits = new()
    {
        ["remove a response field"] = Of(
            Line("state: "),
            "",
            Breaking,
            $"- `File.state` {At("state")}: property removed, was `string` – who reads it no longer gets it.",
            "  - C#: `File.State` removed: `string? State`"),
        ["add a required request field"] = Of(
            "required: [folder]\n      properties:\n",
            "required: [folder, owner]\n      properties:\n        owner: { type: string }\n",
            Breaking,
            "- `POST /files` request `owner` (`FileQuery.owner`): property added, `string` – a call without it is refused.",
            "  - C#: `FileQuery.Owner` added: `string Owner`"),
        ["lower a maximum"] = Of(
            "maximum: 100",
            "maximum: 50",
            Breaking,
            "- `POST /files` request `count` (`FileQuery.count`): maximum `100` → `50` – a call that was right may be refused.",
            "  - C#: `FileQuery.CountMaximum` has another value: `const int CountMaximum = 100` → `const int CountMaximum = 50`"),
        ["rename a parameter"] = Of(
            "name: page",
            "name: part",
            Breaking,
            "- `POST /files` parameter `query page`: parameter removed, was `required integer int32` – requests are closed: a call that sends it is no longer right.",
            "  - C#: `SampleApi.ListFilesAsync` retyped: `Task<ICollection<File>> ListFilesAsync(int page, FileQuery body, string? order = null)` → `Task<ICollection<File>> ListFilesAsync(int part, FileQuery body, string? order = null)`",
            "- `POST /files` parameter `query part`: parameter added, `required integer int32` – a call without it is refused."),
        ["change a type"] = Of(
            "size: { type: integer, format: int32,",
            "size: { type: string,",
            Breaking,
            $"- `File.size` {At("size")}: type `integer` → `string` – who reads it gets another type.",
            "  - C#: `File.Size` retyped: `int? Size` → `string? Size`"),
        ["add an optional field"] = Of(
            "        depth: ",
            "        since: { type: string }\n        depth: ",
            Compatible,
            "- `POST /files` request `since` (`FileQuery.since`): property added, `string` – a call may leave it out.",
            "  - C#: `FileQuery.Since` added: `string? Since`"),
        ["reword a description"] = Of(
            "description: Bytes.",
            "description: Its size in bytes.",
            Wording,
            $"- `File.size` {At("size")}: description `Bytes.` → `Its size in bytes.`."),
        ["make paragraphs of a description"] = Of(
            "description: Bytes.",
            "description: \"Its size\\nin bytes.\\n\\nZero for a folder.\\n\"",
            Wording,
            $"- `File.size` {At("size")}: description `Bytes.` → `Its size in bytes. ¶ Zero for a folder.`."),
        ["remove an operation"] = Of(
            SampleContract.Lines("/files/{id}:", "components:"),
            "",
            Breaking,
            "- `GET /files/{id}`: operation removed, was `getFile` – callers of it fail.",
            "  - C#: `SampleApi.GetFileAsync` removed: `Task<File> GetFileAsync(string id)`"),
        ["widen an enum"] = Of(
            "enum: [text, image]",
            "enum: [text, image, sound]",
            Compatible,
            "- `POST /files` request `kind` (`FileQuery.kind`): enum `[\"text\",\"image\"]` → `[\"text\",\"image\",\"sound\"]` – every value that was right still is."),
        ["change the security scheme"] = Of(
            "in: query\n      name: token\n",
            "in: header\n      name: X-Token\n",
            Breaking,
            "- contract: security changed – calls prove who they are in another way."),
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Review_Edit_IsOneChangeOfTheRightKind(string name)
    {
        var edit = Edits[name];
        using var repository = await ReviewRepository.WithSampleAsync();
        repository.Write(edit.Contract);

        var run = await repository.ReviewAsync();

        Assert.Equal(edit.Section == Breaking ? ExitCodes.UnannouncedBreak : ExitCodes.Success, run.ExitCode);
        Assert.Equal([$"### {edit.Section}", .. edit.Lines], ReviewText.Body(run.Log));
    }

    private static string At(string property) => BothPlaces.Replace("{0}", property, StringComparison.Ordinal).Replace("{{id}}", "{id}", StringComparison.Ordinal);

    private static string Line(string start) =>
        SampleContract.Text.ReplaceLineEndings("\n").Split('\n').Single(line => line.TrimStart().StartsWith(start, StringComparison.Ordinal)) + "\n";
}
