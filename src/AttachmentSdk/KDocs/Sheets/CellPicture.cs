namespace AttachmentSdk.KDocs.Sheets;

/// <summary>A picture that a cell names.</summary>
/// <param name="PicKey">Its key.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Area">The cell, or the merged cells; <see langword="null"/> when the answer does not say.</param>
internal sealed record CellPicture(string PicKey, string Tag, CellRange? Area);
