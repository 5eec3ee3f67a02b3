namespace AttachmentSdk.Generator.Review;

/// <summary>Which part of a contract a change is in; the same change means different things to who sends and to who reads.</summary>
internal enum Side
{
    /// <summary>What holds for the whole contract: servers, security, title.</summary>
    Contract,

    /// <summary>Something named that operations refer to.</summary>
    Component,

    /// <summary>An operation itself: that it is there, its id, its security.</summary>
    Operation,

    /// <summary>What a caller sends.</summary>
    Request,

    /// <summary>What a caller reads.</summary>
    Response,
}
