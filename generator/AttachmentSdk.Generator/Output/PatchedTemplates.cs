using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration;
using NSwag.CodeGeneration.CSharp;

namespace AttachmentSdk.Generator.Output;

/// <summary>
/// NSwag's templates with the patches of this project. All are tried before any contract is generated, so a patch that no longer fits
/// fails the build whether or not a contract uses what it is for.
/// </summary>
internal sealed class PatchedTemplates : DefaultTemplateFactory
{
    /// <summary>The code of an error that a new version of NSwag causes.</summary>
    public const string Code = "SPEC008";

    private const string Language = "CSharp";
    private readonly IReadOnlyList<TemplatePatch> _patches;
    private readonly string _folder;

    /// <exception cref="ContractException">A patch, or a template of <c>generator/Templates</c>, does not fit this version of NSwag.</exception>
    public PatchedTemplates(CSharpGeneratorSettings settings, IReadOnlyList<TemplatePatch> patches)
        : base(settings, [typeof(CSharpGeneratorSettings).Assembly, typeof(CSharpClientGenerator).Assembly])
    {
        _patches = patches;
        _folder = settings.TemplateDirectory!;
        var overrides = Directory.EnumerateFiles(_folder, "*.liquid").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
        if (patches.FirstOrDefault(patch => overrides.Contains(patch.Template)) is { } unused)
        {
            throw Unfit($"The patch '{unused.Name}' has no effect, because {unused.Template}.liquid overrides the template.", PatchFile);
        }

        foreach (var template in overrides.Union(patches.Select(patch => patch.Template)))
        {
            GetEmbeddedLiquidTemplate(Language, template);
        }
    }

    protected override string GetEmbeddedLiquidTemplate(string language, string template)
    {
        try
        {
            var original = base.GetEmbeddedLiquidTemplate(language, template).ReplaceLineEndings("\n");
            return _patches.Where(patch => patch.Template == template).Aggregate(original, Apply);
        }
        catch (InvalidOperationException exception)
        {
            throw Unfit($"NSwag has no template '{template}', which this project changes: {exception.Message}", _folder);
        }
    }

    private string Apply(string template, TemplatePatch patch) => template.Contains(patch.Old, StringComparison.Ordinal)
        ? template.Replace(patch.Old, patch.New, StringComparison.Ordinal)
        : throw Unfit($"The patch '{patch.Name}' does not fit NSwag's template {patch.Template}, which lacks '{patch.Old}'. It is needed because {patch.Reason}.", PatchFile);

    // Where to mend it.
    private string PatchFile => Path.GetFullPath(Path.Combine(_folder, "..", "AttachmentSdk.Generator", "Output", "TemplatePatch.cs"));

    private static ContractException Unfit(string message, string path) => new(message, path, Code);
}
