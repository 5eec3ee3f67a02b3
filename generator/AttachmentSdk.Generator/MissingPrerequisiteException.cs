namespace AttachmentSdk.Generator;

/// <summary>Something that a command needs is not there (a program, a package, a git reference); the message says what to do.</summary>
internal sealed class MissingPrerequisiteException(string message) : Exception(message);
