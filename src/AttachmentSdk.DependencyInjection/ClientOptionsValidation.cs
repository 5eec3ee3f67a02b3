using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection;

/// <summary>The client's own rules, asked when the host starts. Their messages hold no value of a secret.</summary>
/// <param name="optionsName">The name of the account's options.</param>
/// <param name="account">What a message calls the account.</param>
/// <param name="validated">The rules; throws what they find.</param>
internal sealed class ClientOptionsValidation<TOptions>(string optionsName, string account, Func<TOptions, TOptions> validated) : IValidateOptions<TOptions>
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
            return ValidateOptionsResult.Fail($"{account}: {error.Message}");
        }
    }
}
