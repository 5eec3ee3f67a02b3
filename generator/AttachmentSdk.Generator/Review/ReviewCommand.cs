namespace AttachmentSdk.Generator.Review;

/// <summary>Says what changed in the contracts since a commit, and fails when that breaks callers without notice.</summary>
internal static class ReviewCommand
{
    /// <param name="repository">The folder that holds <c>specs/</c>.</param>
    /// <param name="against">A git reference; <see langword="null"/> for the last release, else the first commit that has contracts.</param>
    /// <param name="log">Takes the review as Markdown.</param>
    /// <param name="errors">Takes why it failed.</param>
    public static async Task<int> RunAsync(string repository, string? against, TextWriter log, TextWriter errors)
    {
        try
        {
            var history = new GitHistory(repository);
            await history.EnsureRepositoryAsync();
            var reference = against ?? await history.DefaultReferenceAsync();
            await history.EnsureCommitAsync(reference);
            using var past = new PastContracts(repository, await history.ReadSpecsAsync(reference));

            var before = await new ContractStates(past.Root, reference + ":").ReadAsync();
            var after = await new ContractStates(repository, string.Empty).ReadAsync();
            var both = before.Keys.Intersect(after.Keys).ToList();
            var differences = await new ApiComparison(repository).CompareAsync(both.Select(name => (before[name].Json, after[name].Json)));
            var reviews = both.Zip(differences, (name, found) => ContractReview.Of(name, before[name], after[name], found))
                .Concat(after.Keys.Except(both).Select(name => ContractReview.OfNew(name, after[name])))
                .Concat(before.Keys.Except(both).Select(name => ContractReview.OfRemoved(name, before[name])))
                .OrderBy(review => review.Name, StringComparer.Ordinal)
                .ToList();

            await log.WriteAsync(ReviewMarkdown.Of(reference, reviews));
            var failures = reviews.Where(review => review.Version is { IsError: true }).ToList();
            failures.ForEach(review => errors.WriteLine($"specs/{review.Name}: {review.Version!.Value.Message}"));
            return failures.Count == 0 ? ExitCodes.Success : ExitCodes.UnannouncedBreak;
        }
        catch (MissingPrerequisiteException exception)
        {
            errors.WriteLine(exception.Message);
            return ExitCodes.MissingPrerequisite;
        }
        catch (ContractException exception)
        {
            errors.WriteLine(exception.Message);
            return ExitCodes.BrokenContract;
        }
    }
}
