using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection;

/// <summary>Applies the client's own rules when the host starts. Their messages hold no value of a secret.</summary>
/// <param name="optionsName">The name of the account's options.</param>
/// <param name="account">The name of the account in messages.</param>
/// <param name="validated">The rules; throws if the options are not valid.</param>
/// <param name="sections">The sections that options are read from.</param>
internal sealed class ClientOptionsValidation<TOptions>(string optionsName, string account, Func<TOptions, TOptions> validated, IEnumerable<OptionsSection<TOptions>> sections) : IValidateOptions<TOptions>
    where TOptions : ClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            validated(options);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            var empty = sections
                .Where(section => section.OptionsName == optionsName && !section.Configuration.GetChildren().Any())
                .Select(section => $" The configuration section '{section.Path}' is empty or missing.")
                .Distinct();
            return ValidateOptionsResult.Fail($"{account}: {error.Message}{string.Concat(empty)}");
        }
    }
}

/// <summary>A section that options of a name are read from.</summary>
internal sealed record OptionsSection<TOptions>(string OptionsName, IConfiguration Configuration)
{
    public string Path => (Configuration as IConfigurationSection)?.Path ?? "(root)";
}
