using AttachmentSdk.Generator.Checking;

namespace AttachmentSdk.Generator.Review;

/// <summary>Says what changed in the contracts since a commit, and fails when that breaks callers without notice.</summary>
internal static class ReviewCommand
{
    /// <param name="repository">The folder that holds <c>specs/</c>.</param>
    /// <param name="against">A git reference; <see langword="null"/> for the last release, else the first commit that has contracts.</param>
    /// <param name="log">Takes the review as Markdown.</param>
    /// <param name="errors">Takes why it failed.</param>
    public static Task<int> RunAsync(string repository, string? against, TextWriter log, TextWriter errors) =>
        CommandException.GuardAsync(errors, async () =>
        {
            var history = new GitHistory(repository);
            var reference = await history.FindAsync(against);
            var after = await ReadAsync(repository, repository, string.Empty);
            var past = Directory.CreateTempSubdirectory("attachment-contracts-");
            try
            {
                await history.ExtractSpecsAsync(reference, past.FullName);
                var before = await ReadAsync(repository, past.FullName, reference + ":");
                var reviews = before.Keys.Union(after.Keys)
                    .Order(StringComparer.Ordinal)
                    .Select(name => ContractReview.Of(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
                    .ToList();

                await log.WriteAsync(ReviewMarkdown.Of(reference, reviews));
                var failures = reviews.Where(review => review.Version is { IsError: true }).ToList();
                failures.ForEach(review => errors.WriteLine($"specs/{review.Name}: {review.Version!.Value.Message}"));
                return failures.Count == 0 ? ExitCodes.Success : ExitCodes.UnannouncedBreak;
            }
            finally
            {
                past.Delete(recursive: true);
            }
        });

    // With today's templates and settings for both versions, so that only contracts differ.
    private static async Task<Dictionary<string, ContractState>> ReadAsync(string repository, string folder, string label) =>
        (await new ClientGenerator(repository).GenerateAllAsync(Contract.FindAll(folder), label)).ToDictionary(
            generated => Path.GetFileName(generated.Contract.Path),
            generated => new ContractState(new ContractFile(generated.Contract.Path).PlainJson, CSharpSurface.Read(generated.Source)));
}
