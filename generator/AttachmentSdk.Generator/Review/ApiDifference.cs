using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

/// <summary>One difference as <c>generator/review/diff.mjs</c> tells it.</summary>
/// <param name="Type">The general judgement of api-smart-diff: breaking, non-breaking, annotation, deprecated or unclassified.</param>
/// <param name="Action">add, remove, replace or rename.</param>
/// <param name="Path">Where, through references; parameters by place and name.</param>
/// <param name="Owner">The component that it stands in, such as <c>schemas/File</c>.</param>
/// <param name="Rest">The way from the component, or the whole path.</param>
/// <param name="Before">What was there.</param>
/// <param name="After">What is there.</param>
internal sealed record ApiDifference(
    string Type,
    string Action,
    string[] Path,
    string? Owner,
    string[] Rest,
    JsonNode? Before,
    JsonNode? After);
