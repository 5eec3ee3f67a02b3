namespace AttachmentSdk.Generator.Review;

/// <summary>What a change means to who calls the API, most serious first.</summary>
internal enum Verdict
{
    /// <summary>A call that worked may fail, or an answer may lack what a caller reads.</summary>
    Breaking,

    /// <summary>Every call and every reader goes on as before.</summary>
    Compatible,

    /// <summary>Only the description changed.</summary>
    Prose,
}
