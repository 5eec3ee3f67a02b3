using AttachmentSdk.Emulator.InProcess;

namespace AttachmentSdk.Emulator;

/// <content>The emulator without a port.</content>
public sealed partial class AttachmentEmulator
{
    /// <summary>
    /// Creates an emulator that listens on no port and responds through <see cref="CreateHandler"/> only. <see cref="BaseAddress"/>,
    /// <see cref="StorageAddress"/> and <see cref="OtherAddress"/> are then https addresses under the reserved domain <c>example</c>, which
    /// no request can reach by mistake.
    /// </summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// An option is out of range, or <see cref="EmulatorOptions.Urls"/> or <see cref="EmulatorOptions.LinkOrigin"/> is set.
    /// </exception>
    /// <exception cref="FormatException"><see cref="EmulatorOptions.Folder"/> cannot be served. The message states the reason.</exception>
    /// <exception cref="IOException"><see cref="EmulatorOptions.Folder"/> cannot be read.</exception>
    public static AttachmentEmulator Create(EmulatorOptions? options = null)
    {
        var settings = (options ?? new EmulatorOptions()).Validated();
        return settings is { Urls.Count: 0, LinkOrigin: null }
            ? new AttachmentEmulator(settings)
            : throw new ArgumentException("An emulator without a port has no Urls and no LinkOrigin.", nameof(options));
    }

    /// <summary>
    /// Creates a transport that responds in this process, with the same checks, faults and records as over a connection; for
    /// <c>ClientOptions.ApiHandler</c> and <c>ClientOptions.StorageHandler</c>, or any <see cref="HttpClient"/>. Requests to
    /// <see cref="StorageAddress"/> and <see cref="OtherAddress"/> go to the storage, requests to any other address, such as
    /// <c>https://app.ekuaibao.com</c>, to the vendors' APIs. It follows no redirect and keeps no cookie. A reset is an
    /// <see cref="HttpRequestException"/> before the response and an <see cref="IOException"/> in its body, a truncation an
    /// <see cref="HttpIOException"/> with <see cref="HttpRequestError.ResponseEnded"/>; a stalled or dripping body makes its reader wait.
    /// Handlers of one emulator can be used at the same time, and disposing one has no effect.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_pipeline, _addresses, _clock, _stopping.Token);
}
