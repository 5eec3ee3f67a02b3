using System.CommandLine;
using AttachmentSdk.Generator;
using AttachmentSdk.Generator.Docs;
using AttachmentSdk.Generator.Review;

var repository = new Option<DirectoryInfo>("--repository")
{
    Description = "The folder that holds specs/ and nswag.json (default: the current one)",
    DefaultValueFactory = _ => new DirectoryInfo("."),
};
repository.AcceptExistingOnly();
var output = new Option<DirectoryInfo>("--output")
{
    Description = "The folder that the generated code goes to",
    Required = true,
};
var check = new Option<bool>("--check")
{
    Description = "Compare with what is in the folder and write nothing",
};

var generate = new Command("generate", "Turn every contract in specs/ into C#") { repository, output, check };
generate.SetAction(result => GenerateCommand.RunAsync(
    result.GetRequiredValue(repository).FullName,
    result.GetRequiredValue(output).FullName,
    result.GetValue(check),
    Console.Out,
    Console.Error));

var against = new Option<string?>("--against")
{
    Description = "A git reference (default: the last release's tag, else the first commit that has contracts)",
};
var review = new Command("review", "Say what changed in specs/ and whom it breaks; fails when that needs a higher version") { repository, against };
review.SetAction(result => ReviewCommand.RunAsync(
    result.GetRequiredValue(repository).FullName,
    result.GetValue(against),
    Console.Out,
    Console.Error));

var pages = new Option<DirectoryInfo>("--output")
{
    Description = "The folder that the pages go to",
    DefaultValueFactory = _ => new DirectoryInfo("artifacts/docs"),
};
var docs = new Command("docs", "Write a page for each contract in specs/ that needs no network") { repository, pages };
docs.SetAction(result => DocsCommand.RunAsync(
    result.GetRequiredValue(repository).FullName,
    result.GetRequiredValue(pages).FullName,
    Console.Out,
    Console.Error));

return await new RootCommand("Generates, compares and renders the contracts of AttachmentSdk.") { generate, review, docs }.Parse(args).InvokeAsync();

/// <summary>Not public, as the web framework would make it: the generator is no library.</summary>
internal sealed partial class Program;
