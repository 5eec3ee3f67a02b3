namespace AttachmentSdk.Http;

/// <summary>The model of a whole response. It carries the response for exceptions about what the model lacks. The generated clients set it.</summary>
internal interface IApiModel
{
    /// <summary>Gets or sets the response; <see langword="null"/> if the model was created by other code.</summary>
    ApiResponse? Response { get; set; }
}
